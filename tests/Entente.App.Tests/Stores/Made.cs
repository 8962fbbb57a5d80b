using System.Collections.Immutable;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.App.Tests.Stores;

/// <summary>Analyses made by hand, so that the tests of stores do not hang on what the engine finds.</summary>
static class Made
{
    /// <summary>An article whose every line is one claim "SOURCE verb TARGET", and one driver for a line with "because".</summary>
    public static StoredAnalysis Analysis(string text, DateOnly? published = null, string id = "a", string? publisher = "The Daily")
    {
        var article = Article.FromText(id, text, published) with { Publisher = publisher, Title = text.Split('\n')[0] };
        return StoredAnalysis.From(new()
        {
            Article = article,
            Sentences = [.. article.Blocks.Select(block => new Sentences.Sentence { Span = block.Span, Tokens = [] })],
            Times = [],
            Quantities = [],
            Mentions = [],
            Attributions = [],
            Claims = [.. article.Blocks.Select(block => Claim(article, block.Span))],
            Causes = [],
            Drivers =
            [
                .. from block in article.Blocks
                   let at = text.IndexOf("because", block.Span.Start, block.Span.Length, StringComparison.Ordinal)
                   where at >= 0
                   select Driver(article, block.Span, at),
            ],
            Diagnostics = [],
        });
    }

    static Claim Claim(Article article, TextSpan span)
    {
        var words = article[span].ToString().Split(' ');
        return new()
        {
            Id = $"{span.Start}",
            Kind = ClaimKind.Event,
            Event = new() { Plover = words[1] == "sanctions" ? PloverCategory.Sanction : PloverCategory.Consult, Cameo = "042", Mode = "visit", Context = ["diplomatic"] },
            Source = [Party(words[0])],
            Target = [Party(words[2])],
            Dimensions = ["diplomacy"],
            Attribution = ["AUTHOR"],
            Closeness = 1,
            Confidence = 0.8,
            Quantity = new() { Span = span, Value = 40, Unit = "percent" },
            Evidence = new(article.Id, span, new(span.Start, span.Start + string.Join(' ', words[..3]).Length)),
        };
    }

    static Driver Driver(Article article, TextSpan span, int at) => new()
    {
        Id = $"d{span.Start}",
        Direction = DriverDirection.PushesCloser,
        Category = "trade",
        Dyad = ("MMR", "RUS"),
        Affects = ["MMR"],
        Holder = ["AUTHOR"],
        Cause = new(at, span.End),
        Evidence = new(article.Id, span, span),
    };

    static Party Party(string code) => new($"{code}/gov", $"{code}GOV", code);

    public static ImmutableArray<StoredAnalysis> Week(int seed) =>
    [
        .. Enumerable.Range(1, 7).Select(day => Analysis(
            $"RUS visits MMR on day {day} of {seed}.\nUSA sanctions MMR because of {seed}.", new DateOnly(2024, 3, day), $"w{seed}-{day}")),
    ];
}
