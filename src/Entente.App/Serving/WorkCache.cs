using System.Diagnostics;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>Keeps what was worked out last, each for where the store stood. Two who ask for one thing at once wait for one working.</summary>
/// <remarks>
/// While articles are being read the store moves every second. What is slow to work out is then given as it was a moment ago
/// and worked out anew beside; after a person's decision nobody is given anything older than it.
/// </remarks>
sealed class WorkCache
{
    /// <summary>Briefs are the largest: some hundred kilobytes each.</summary>
    const int Most = 96;

    /// <summary>What takes no longer is worked out anew at once.</summary>
    static readonly TimeSpan s_slow = TimeSpan.FromMilliseconds(40);

    readonly Lock _lock = new();
    readonly Dictionary<object, Entry> _kept = [];
    long _clock;
    int _behind;

    /// <summary>Whether something older than the store was given, and is still being worked out anew.</summary>
    public bool IsBehind => Volatile.Read(ref _behind) > 0;

    public T Get<T>(StorePosition position, object key, Func<T> work)
        where T : notnull
    {
        Entry entry;
        lock (_lock)
        {
            var known = _kept.GetValueOrDefault(key);
            if (known is null || (known.Position != position && !MayWait(known, position)))
            {
                known = _kept[key] = new(position, Timed(work));
            }
            else if (known.Position != position && !known.IsBeingRenewed)
            {
                known.IsBeingRenewed = true;
                Interlocked.Increment(ref _behind);
                _ = Task.Run(() => Renew(position, key, work));
            }

            known.Used = ++_clock;
            entry = known;
            if (_kept.Count > Most)
            {
                _kept.Remove(_kept.MinBy(one => one.Value.Used).Key);
            }
        }

        try
        {
            return (T)entry.Work.Value.Value;
        }
        catch
        {
            Forget(key, entry);
            throw;
        }
    }

    static bool MayWait(Entry known, StorePosition position) =>
        known.Work is { IsValueCreated: true, Value.Took: var took } && took >= s_slow && known.Position.Decision == position.Decision;

    static Lazy<(object Value, TimeSpan Took)> Timed<T>(Func<T> work)
        where T : notnull => new(() =>
        {
            var began = Stopwatch.GetTimestamp();
            return (work(), Stopwatch.GetElapsedTime(began));
        });

    void Renew<T>(StorePosition position, object key, Func<T> work)
        where T : notnull
    {
        var fresh = new Entry(position, Timed(work));
        try
        {
            _ = fresh.Work.Value;
            lock (_lock)
            {
                fresh.Used = ++_clock;
                _kept[key] = fresh;
            }
        }
        catch (Exception fault) when (fault is Storage.StoreException or Cli.WrongUseException or ObjectDisposedException)
        {
            // Whoever asks next works it out and is told.
            Forget(key, null);
        }
        finally
        {
            Interlocked.Decrement(ref _behind);
        }
    }

    void Forget(object key, Entry? entry)
    {
        lock (_lock)
        {
            if (entry is null || _kept.GetValueOrDefault(key) == entry)
            {
                _kept.Remove(key);
            }
        }
    }

    sealed class Entry(StorePosition position, Lazy<(object Value, TimeSpan Took)> work)
    {
        public StorePosition Position => position;

        public Lazy<(object Value, TimeSpan Took)> Work => work;

        public long Used { get; set; }

        public bool IsBeingRenewed { get; set; }
    }
}
