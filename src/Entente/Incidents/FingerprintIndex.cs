namespace Entente.Incidents;

/// <summary>Fingerprints in which copies of another are found without comparing it to all.</summary>
/// <remarks>Two that differ in six bits at most are alike in one of seven parts: only those that share a part are compared.</remarks>
public sealed class FingerprintIndex
{
    const int Parts = Fingerprint.CopyDistance + 1;

    /// <summary>Bits of the longest part.</summary>
    const int Longest = (64 / Parts) + 1;

    const int None = -1;

    readonly List<ulong> _all = [];

    /// <summary>By part and its bits, the number added last.</summary>
    readonly int[] _last = NoneYet();

    /// <summary>By number and part, the number added before it with the same bits there.</summary>
    readonly List<int> _before = [];

    public void Add(ulong fingerprint)
    {
        for (var part = 0; part < Parts; part++)
        {
            ref var last = ref _last[PlaceOf(fingerprint, part)];
            _before.Add(last);
            last = _all.Count;
        }

        _all.Add(fingerprint);
    }

    /// <summary>The number of the first that this is a copy of, in the order in which they were added; null where there is none.</summary>
    public int? FirstCopy(ulong fingerprint)
    {
        var first = int.MaxValue;
        for (var part = 0; part < Parts; part++)
        {
            for (var number = _last[PlaceOf(fingerprint, part)]; number != None; number = _before[(number * Parts) + part])
            {
                if (number < first && Fingerprint.AreCopies(_all[number], fingerprint))
                {
                    first = number;
                }
            }
        }

        return first == int.MaxValue ? null : first;
    }

    static int PlaceOf(ulong fingerprint, int part)
    {
        var (start, end) = (64 * part / Parts, 64 * (part + 1) / Parts);
        return (part << Longest) + (int)((fingerprint >> start) & ((1UL << (end - start)) - 1));
    }

    static int[] NoneYet()
    {
        var none = new int[Parts << Longest];
        Array.Fill(none, None);
        return none;
    }
}
