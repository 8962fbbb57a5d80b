using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>A document of BECAUSE 2.1 (MIT) with the causal relations that it tells in words.</summary>
public sealed record BecauseText(string Id, string Text, ImmutableArray<BecauseRelation> Relations)
{
    /// <summary>Half of the documents, by a hash of their ids, are kept from training: floors and figures are of these alone.</summary>
    public bool IsHeldOut => Folds.Of(Id, 2) == 0;

    /// <remarks>What the corpus marks as not causal (NonCausal) is no relation.</remarks>
    public static IEnumerable<BecauseText> Read(string path)
    {
        foreach (var row in GoldRows.Read(path))
        {
            var text = row.GetProperty("text").GetString()!;
            var units = GoldRows.Units(text);
            yield return new(
                row.GetProperty("id").GetString()!,
                text,
                [.. row.GetProperty("relations").EnumerateArray()
                    .Where(relation => relation.GetProperty("type").GetString() != "NonCausal")
                    .Select(relation => new BecauseRelation(
                        [.. GoldRows.Spans(relation, "connective", units)], [.. GoldRows.Spans(relation, "cause", units)], [.. GoldRows.Spans(relation, "effect", units)]))]);
        }
    }
}

/// <summary>The words that tell a relation and its sides, each in one or more pieces; a side may be missing.</summary>
public readonly record struct BecauseRelation(ImmutableArray<TextSpan> Connective, ImmutableArray<TextSpan> Cause, ImmutableArray<TextSpan> Effect);
