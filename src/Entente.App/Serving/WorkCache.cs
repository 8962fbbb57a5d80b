using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>Keeps what was worked out last, each for where the store stood. Two who ask for one thing at once wait for one working.</summary>
/// <remarks>
/// While articles are being read the store moves every second. What is slow to work out is then given as it was a moment ago
/// and worked out anew beside, with rests in between, so that reading goes on; after a person's decision nobody is given
/// anything older than it, unless they ask for what one decision hardly changes. What was worked out from something older
/// is itself no newer than that.
/// </remarks>
/// <param name="clock">Tells how long things take.</param>
/// <param name="beside">Does a work after a time, while nobody waits for it.</param>
sealed class WorkCache(TimeProvider clock, Action<TimeSpan, Action> beside)
{
    /// <summary>Briefs are the largest: one or two megabytes each.</summary>
    const int Most = 32;

    /// <summary>What is slow rests so many times as long as it took.</summary>
    const int Rest = 4;

    /// <summary>What takes no longer is worked out anew at once.</summary>
    static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(40);

    /// <summary>Whether the working that this thread is at was given something older than it asked for.</summary>
    [ThreadStatic]
    static bool t_restsOnOld;

    readonly Lock _lock = new();
    readonly Dictionary<object, Entry> _kept = [];
    long _used;
    int _behind;

    public WorkCache(TimeProvider clock)
        : this(clock, (rest, work) => Task.Delay(rest).ContinueWith(_ => work(), TaskScheduler.Default))
    {
    }

    /// <summary>Whether something older than the store was given, and was not worked out anew since.</summary>
    public bool IsBehind => Volatile.Read(ref _behind) > 0;

    /// <summary>What is kept for where the store stands, or what <paramref name="work"/> gives.</summary>
    /// <param name="position">Where the store stands.</param>
    /// <param name="key">Tells one thing from another.</param>
    /// <param name="work">Works it out.</param>
    /// <param name="mayLag">Whether it may be older than the store and a person's last decision, however quick it was: it may have lain ready.</param>
    public T Get<T>(StorePosition position, object key, Func<T> work, bool mayLag = false)
        where T : notnull
    {
        Entry entry;
        lock (_lock)
        {
            var known = _kept.GetValueOrDefault(key);
            if (known is null || (known.Position != position && !MayWait(known, position, mayLag)))
            {
                known = Put(key, Worked(position, work));
            }
            else if (known.Position != position)
            {
                _behind += known.IsBehind ? 0 : 1;
                known.IsBehind = true;
                if (!known.IsBeingRenewed)
                {
                    known.IsBeingRenewed = true;
                    beside(RestOf(known), () => Renew(position, key, work));
                }
            }

            known.Used = ++_used;
            entry = known;
            if (_kept.Count > Most)
            {
                Remove(_kept.MinBy(one => one.Value.Used).Key);
            }
        }

        try
        {
            var value = (T)entry.Work.Value.Value;
            t_restsOnOld |= entry.Position != position;
            return value;
        }
        catch
        {
            lock (_lock)
            {
                if (_kept.GetValueOrDefault(key) == entry)
                {
                    Remove(key);
                }
            }

            throw;
        }
    }

    static bool MayWait(Entry known, StorePosition position, bool mayLag) =>
        known.Work is { IsValueCreated: true, Value.Took: var took } && (mayLag || (took >= s_slow && known.Position.Decision == position.Decision));

    TimeSpan RestOf(Entry known)
    {
        var rest = (Rest * known.Work.Value.Took) - clock.GetElapsedTime(known.Work.Value.At);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }

    Entry Worked<T>(StorePosition position, Func<T> work)
        where T : notnull
    {
        Entry entry = null!;
        return entry = new(position, new(() =>
        {
            var (began, outer) = (clock.GetTimestamp(), t_restsOnOld);
            t_restsOnOld = false;
            var value = work();
            entry.Position = t_restsOnOld ? position with { Change = -1 } : position;
            t_restsOnOld = outer;
            return new(value, clock.GetElapsedTime(began), clock.GetTimestamp());
        }));
    }

    void Renew<T>(StorePosition position, object key, Func<T> work)
        where T : notnull
    {
        var fresh = Worked(position, work);
        try
        {
            _ = fresh.Work.Value;
            lock (_lock)
            {
                fresh.Used = ++_used;
                Put(key, fresh);
            }
        }
        catch (Exception fault) when (fault is Storage.StoreException or Cli.WrongUseException or ObjectDisposedException)
        {
            // Whoever asks next works it out and is told.
            lock (_lock)
            {
                Remove(key);
            }
        }
    }

    Entry Put(object key, Entry entry)
    {
        Remove(key);
        return _kept[key] = entry;
    }

    void Remove(object key)
    {
        if (_kept.Remove(key, out var gone) && gone.IsBehind)
        {
            _behind--;
        }
    }

    readonly record struct Done(object Value, TimeSpan Took, long At);

    sealed class Entry(StorePosition position, Lazy<Done> work)
    {
        public StorePosition Position { get; set; } = position;

        public Lazy<Done> Work => work;

        public long Used { get; set; }

        /// <summary>It was given though the store had moved on.</summary>
        public bool IsBehind { get; set; }

        public bool IsBeingRenewed { get; set; }
    }
}
