using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>How likely two articles tell one story: a weighted sum of the ways in which they are alike, learned on labelled pairs of articles.</summary>
public static class ArticleLikeness
{
    /// <summary>What is looked at; the order is that of the weights. All but the first and the last three are cosines, rare words counting more.</summary>
    public static ImmutableArray<string> Signs { get; } =
    [
        "always", "words", "names", "opening", "lead", "names of the lead", "numbers", "persons", "places", "organisations", "lead as counted", "rare words",
        "for what each is like others", "like the same others", "length of the shorter",
    ];

    /// <summary>As learned; knowledge/incidents/articles.tsv.</summary>
    public static SignWeights BuiltIn { get; } = SignWeights.BuiltIn("articles", Signs);
}
