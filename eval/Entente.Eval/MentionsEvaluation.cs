using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>Who is mentioned in the labelled article: precision over what we say, recall over the labelled actors that the words of their span name or take up.</summary>
public sealed class MentionsEvaluation : IEvaluation
{
    public string Task => "mentions";

    public string Gold => "seed/gold_dev.json";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var seed = SeedGold.Read(knowledge, gold);
        var ours = seed.Mentions.Where(m => seed.Labelled.Any(unit => unit.Contains(m.Span)) && IsLabelled(seed, m)).ToArray();
        var right = ours.Count(m => IsRight(seed, m));
        var labels = Labels(seed).ToArray();
        var found = labels.Count(label => IsFound(seed, label));
        return [new("precision", 100.0 * right / ours.Length, ours.Length), new("recall", 100.0 * found / labels.Length, labels.Length)];
    }

    /// <summary>Right is who is labelled there, or is named by those words.</summary>
    internal static bool IsRight(SeedGold seed, Mention mention) =>
        Spans(seed).Where(s => s.Span.Overlaps(mention.Span)).Any(s => seed.Means(mention, s.Actor))
        || (mention.Via is MentionVia.Name or MentionVia.Demonym or MentionVia.Metonym && seed.Actors.Any(actor => seed.Means(mention, actor)));

    /// <summary>Of the pronouns only some are labelled, and of the places those that stand for a state; the others are not judged, nor are weapons and commodities, nor names that we say we do not know.</summary>
    internal static bool IsLabelled(SeedGold seed, Mention mention) => mention.Via == MentionVia.Pronoun
        ? Pointed(seed).Any(s => s.Span.Overlaps(mention.Span))
        : mention.Via != MentionVia.Tagged && !mention.IsThing && (mention.Kind is not (ActorKind.Place or ActorKind.Infrastructure) || seed.Actors.Any(actor => seed.Means(mention, actor)));

    internal static bool IsFound(SeedGold seed, (TextSpan Span, string Actor) label) => seed.In(label.Span).Any(m => seed.Means(m, label.Actor));

    /// <summary>Labelled actors whose presence the words show: roles, coreference, and sides of facts that are named or taken up in the fact's words.</summary>
    internal static IEnumerable<(TextSpan Span, string Actor)> Labels(SeedGold seed)
    {
        var pointed = Pointed(seed).ToArray();
        return pointed.Concat(Facts(seed).Where(f => seed.IsNamedIn(f.Span, f.Actor) || pointed.Any(p => p.Actor == f.Actor && f.Span.Contains(p.Span)))).Distinct();
    }

    static IEnumerable<(TextSpan Span, string Actor)> Spans(SeedGold seed) => Pointed(seed).Concat(Facts(seed));

    static IEnumerable<(TextSpan Span, string Actor)> Pointed(SeedGold seed) =>
        from list in (string[])["roles", "coreference"]
        from row in seed.Root.GetProperty(list).EnumerateArray()
        select (seed.SpanOf(row.GetProperty("span")), row.GetProperty("actor").GetString()!);

    static IEnumerable<(TextSpan Span, string Actor)> Facts(SeedGold seed) =>
        from fact in seed.Root.GetProperty("facts").EnumerateArray()
        from side in (string[])["source", "target"]
        from actor in fact.GetProperty(side).EnumerateArray()
        select (seed.SpanOf(fact.GetProperty("quote")), actor.GetString()!);
}
