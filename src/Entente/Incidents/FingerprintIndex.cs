using System.Runtime.InteropServices;

namespace Entente.Incidents;

/// <summary>Fingerprints in which copies of another are found without comparing it to all.</summary>
/// <remarks>Two that differ in six bits at most are alike in one of seven parts: only those that share a part are compared.</remarks>
public sealed class FingerprintIndex
{
    const int Parts = Fingerprint.CopyDistance + 1;

    readonly List<ulong> _all = [];
    readonly Dictionary<(int Part, ulong Bits), List<int>> _byPart = [];

    public void Add(ulong fingerprint)
    {
        for (var part = 0; part < Parts; part++)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_byPart, (part, Bits(fingerprint, part)), out _) ??= []).Add(_all.Count);
        }

        _all.Add(fingerprint);
    }

    /// <summary>The number of the first that this is a copy of, in the order in which they were added; null where there is none.</summary>
    public int? FirstCopy(ulong fingerprint)
    {
        int? first = null;
        for (var part = 0; part < Parts; part++)
        {
            foreach (var number in _byPart.GetValueOrDefault((part, Bits(fingerprint, part)), []))
            {
                if (number >= first)
                {
                    break;
                }

                if (Fingerprint.AreCopies(_all[number], fingerprint))
                {
                    first = number;
                    break;
                }
            }
        }

        return first;
    }

    static ulong Bits(ulong fingerprint, int part)
    {
        var (start, end) = (64 * part / Parts, 64 * (part + 1) / Parts);
        return (fingerprint >> start) & ((1UL << (end - start)) - 1);
    }
}
