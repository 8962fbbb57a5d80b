using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>One text of the Causal News Corpus V2 (CC0) with its causal relations.</summary>
public sealed record CausalNews(string Id, string Text, bool IsCausal, ImmutableArray<CausalNewsRelation> Relations)
{
    /// <summary>Every fifth text, by a hash of its id, is kept from training: floors and figures are of these alone.</summary>
    public bool IsHeldOut => Fold == 0;

    /// <summary>0 to 4; the same on every machine.</summary>
    public int Fold => Folds.Of(Id, 5);

    public static IEnumerable<CausalNews> Read(string path)
    {
        foreach (var row in GoldRows.Read(path))
        {
            var text = row.GetProperty("text").GetString()!;
            var units = GoldRows.Units(text);
            yield return new(
                row.GetProperty("id").GetString()!,
                text,
                row.GetProperty("causal").GetInt32() == 1,
                [.. row.GetProperty("relations").EnumerateArray().Select(relation => new CausalNewsRelation(
                    [.. GoldRows.Spans(relation, "cause", units)], [.. GoldRows.Spans(relation, "effect", units)], [.. GoldRows.Spans(relation, "signals", units)]))]);
        }
    }
}

/// <summary>A cause and an effect as labelled; a signal may be missing or in pieces.</summary>
public readonly record struct CausalNewsRelation(ImmutableArray<TextSpan> Cause, ImmutableArray<TextSpan> Effect, ImmutableArray<TextSpan> Signals);
