using System.Collections.Immutable;

namespace Entente.App.Workers;

/// <summary>How far a run of reading has come. Written by the run, looked at from anywhere.</summary>
sealed class ReadProgress
{
    readonly Lock _lock = new();
    readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);
    long _bytes;
    int _files;
    int _unchanged;
    int _articles;
    int _known;
    int _claims;
    int _drivers;

    /// <summary>In bytes, of all files that were named.</summary>
    public long Total { get; set; }

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Files gone through, with those that have not changed.</summary>
    public int Files => _files;

    /// <summary>Files with the same bytes as when they were read.</summary>
    public int Unchanged => _unchanged;

    /// <summary>Articles newly analysed and stored.</summary>
    public int Articles => _articles;

    /// <summary>Articles that the store had already.</summary>
    public int Known => _known;

    public int Claims => _claims;

    public int Drivers => _drivers;

    public ImmutableSortedDictionary<string, int> Faults
    {
        get
        {
            lock (_lock)
            {
                return _faults.ToImmutableSortedDictionary(StringComparer.Ordinal);
            }
        }
    }

    public void At(long bytes) => Interlocked.Exchange(ref _bytes, bytes);

    public void File(bool unchanged)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _unchanged, unchanged ? 1 : 0);
    }

    public void Stored(int articles, int known, int claims, int drivers)
    {
        Interlocked.Add(ref _articles, articles);
        Interlocked.Add(ref _known, known);
        Interlocked.Add(ref _claims, claims);
        Interlocked.Add(ref _drivers, drivers);
    }

    public void Fault(string code)
    {
        lock (_lock)
        {
            _faults[code] = _faults.GetValueOrDefault(code) + 1;
        }
    }
}
