using Entente.Articles;

namespace Entente.Drivers;

/// <summary>Reads one sentence for what moves a pair: first its causes, then its signs of aims, needs, openings, obstacles and risks.</summary>
sealed class DriverReading(DriverSentence sentence)
{
    readonly List<DriverDraft> _drafts = [];

    public void Add(CausalClaim cause) => _drafts.AddRange(new DriversOfCauses(sentence).Of(cause));

    public void AddSigns() => _drafts.AddRange(new DriversOfSigns(sentence).All());

    /// <summary>One driver for each stretch of words and pair; what is told outright comes before what is implied.</summary>
    public IEnumerable<DriverDraft> Chosen()
    {
        var chosen = new List<DriverDraft>();
        foreach (var draft in _drafts.OrderByDescending(draft => draft.Explicit).ThenBy(draft => draft.Strength))
        {
            if (!chosen.Exists(other => other.Dyad == draft.Dyad && IsCloser(other) == IsCloser(draft) && !AreTwoReasons(other, draft) && Covers(other.Span, draft.Span)))
            {
                chosen.Add(draft);
            }
        }

        return chosen.OrderBy(draft => draft.Span);
    }

    /// <summary>One effect may have a cause and a purpose, each told in words of its own.</summary>
    static bool AreTwoReasons(DriverDraft a, DriverDraft b) =>
        a.Cause is { } one && b.Cause is { } other && !one.Overlaps(other);

    static bool IsCloser(DriverDraft draft) => draft.Direction is DriverDirection.PushesCloser;

    static bool Covers(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared > 0.5 * Math.Min(a.Length, b.Length);
    }
}
