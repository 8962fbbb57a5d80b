namespace Entente.App.Serving;

/// <summary>Keeps what was worked out last, each with the version it was worked out for. Two who ask for one thing at once wait for one working.</summary>
sealed class WorkCache
{
    /// <summary>Briefs are the largest: some hundred kilobytes each.</summary>
    const int Most = 96;

    readonly Lock _lock = new();
    readonly Dictionary<object, (string Version, Lazy<object> Value, long Used)> _kept = [];
    long _clock;

    public T Get<T>(string version, object key, Func<T> work)
        where T : notnull
    {
        Lazy<object> value;
        lock (_lock)
        {
            value = _kept.TryGetValue(key, out var kept) && kept.Version == version ? kept.Value : new(() => work(), LazyThreadSafetyMode.ExecutionAndPublication);
            _kept[key] = (version, value, ++_clock);
            if (_kept.Count > Most)
            {
                _kept.Remove(_kept.MinBy(one => one.Value.Used).Key);
            }
        }

        try
        {
            return (T)value.Value;
        }
        catch
        {
            lock (_lock)
            {
                _kept.Remove(key);
            }

            throw;
        }
    }
}
