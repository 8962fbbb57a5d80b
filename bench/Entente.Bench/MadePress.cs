using System.Collections.Immutable;
using System.Globalization;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Bench;

/// <summary>A press that nobody wrote: as many claims as asked for, in articles of four, about countries of which a few are much in the news. The same every time.</summary>
sealed class MadePress(int claims)
{
    const int ClaimsAnArticle = 4;
    const int Days = 4 * 365;

    static readonly string[] s_countries =
    [
        "USA", "CHN", "RUS", "UKR", "ISR", "IND", "GBR", "FRA", "DEU", "IRN", "TUR", "JPN", "KOR", "PRK", "SAU", "PAK", "POL", "ITA", "BRA", "AUS", "EGY", "MMR",
        "SYR", "AFG", "ARM", "AZE", "VNM", "PHL", "THA", "IDN", "MEX", "CAN", "ZAF", "NGA", "ETH", "SDN", "QAT", "ARE", "IRQ", "YEM", "LBN", "JOR", "SRB", "HUN", "GRC",
        "ESP", "SWE", "NOR", "FIN", "EST", "LVA", "LTU", "BLR", "KAZ", "UZB", "GEO", "MDA", "ROU", "BGR", "VEN", "CUB", "COL", "PER", "CHL", "ARG", "KEN", "UGA", "RWA",
        "COD", "LBY", "TUN", "DZA", "MAR", "MLI", "NER", "TCD", "SGP", "MYS", "LAO", "KHM", "NPL", "LKA", "BGD", "MNG", "NZL", "PNG", "FJI", "ISL", "IRL", "NLD",
    ];

    static readonly (string Verb, PloverCategory Category, string Mode, string Dimension, int Closeness)[] s_acts =
    [
        ("met the foreign minister of", PloverCategory.Consult, "visit", "diplomacy", 1), ("signed a trade accord with", PloverCategory.Agree, "", "trade", 1),
        ("sent grain and medicine to", PloverCategory.Aid, "economic", "disaster", 1), ("voiced support for", PloverCategory.Support, "", "diplomacy", 1),
        ("accused of spying the embassy of", PloverCategory.Accuse, "disapprove", "diplomacy", -1), ("rejected the proposal of", PloverCategory.Reject, "", "diplomacy", -1),
        ("imposed sanctions on the banks of", PloverCategory.Sanction, "embargo", "sanctions", -1), ("threatened to close its border with", PloverCategory.Threaten, "", "mobility", -1),
        ("held naval drills with", PloverCategory.Cooperate, "military", "arms", 1), ("shelled a village of", PloverCategory.Assault, "artillery", "interstate_conflict", -1),
    ];

    static readonly string[] s_words =
    [
        "harbour", "ministry", "delegation", "pipeline", "copper", "visa", "wheat", "satellite", "embargo", "ceasefire", "tariff", "railway", "uranium", "drone", "fishery",
        "parliament", "summit", "refugee", "cotton", "semiconductor", "barracks", "consulate", "loan", "vaccine", "monument", "election", "canal", "glacier", "festival", "ferry",
    ];

    readonly Random _random = new(7);

    public IEnumerable<ImmutableArray<StoredAnalysis>> Batches(int size) =>
        Enumerable.Range(0, (claims + ClaimsAnArticle - 1) / ClaimsAnArticle).Chunk(size).Select(numbers => (ImmutableArray<StoredAnalysis>)[.. numbers.Select(Article)]);

    StoredAnalysis Article(int number)
    {
        var day = new DateOnly(2021, 1, 1).AddDays(_random.Next(Days));
        var lines = new List<(string Text, int Act, string Source, string Target, int Length)>();
        for (var i = 0; i < ClaimsAnArticle; i++)
        {
            var (source, act) = (Country(), _random.Next(s_acts.Length));
            var target = Country();
            target = target == source ? s_countries[(Array.IndexOf(s_countries, source) + 1) % s_countries.Length] : target;
            var core = $"{source} {s_acts[act].Verb} {target}";
            lines.Add(($"{core} over the {Word()} {Word()} near the {Word()} in week {number % 53} of the {Word()} talks.", act, source, target, core.Length));
        }

        var text = string.Join('\n', lines.Select(line => line.Text));
        var article = Articles.Article.FromText(string.Create(CultureInfo.InvariantCulture, $"m{number}"), text, day) with
        {
            Publisher = $"Paper {(int)(60 * Math.Pow(_random.NextDouble(), 2))}",
            Title = lines[0].Text[..lines[0].Length],
            Address = string.Create(CultureInfo.InvariantCulture, $"https://paper.example/{number}"),
        };
        var stored = new StoredArticle { Key = StoreKey.Of(article), Article = article, Fingerprint = Fingerprint.Of(text) };
        var spans = article.Blocks.Select(block => block.Span).ToArray();
        return new()
        {
            Article = stored,
            Sentences = [.. spans],
            Claims = [.. lines.Select((line, i) => StoredClaim.From(stored, Claim(article, spans[i], line)))],
            Drivers = number % 20 == 0 ? [StoredDriver.From(stored, Driver(article, spans[0], lines[0]))] : [],
            Named = [.. lines.SelectMany(line => new[] { line.Source, line.Target }).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    static Claim Claim(Article article, TextSpan sentence, (string Text, int Act, string Source, string Target, int Length) line)
    {
        var (_, category, mode, dimension, closeness) = s_acts[line.Act];
        return new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{sentence.Start}"),
            Kind = line.Act == 3 ? ClaimKind.Statement : ClaimKind.Event,
            Event = new() { Plover = category, Mode = mode.Length > 0 ? mode : null, Context = [], Cameo = "042" },
            Source = [new($"{line.Source}/gov", $"{line.Source}GOV", line.Source)],
            Target = [new($"{line.Target}/gov", $"{line.Target}GOV", line.Target)],
            Reciprocal = line.Act < 2,
            Dimensions = [dimension],
            Attribution = ["AUTHOR"],
            Closeness = closeness,
            Confidence = 0.6,
            Interval = new(article.Published, article.Published),
            Evidence = new(article.Id, sentence, new(sentence.Start, sentence.Start + line.Length)),
        };
    }

    static Driver Driver(Article article, TextSpan sentence, (string Text, int Act, string Source, string Target, int Length) line) => new()
    {
        Id = "d",
        Direction = line.Act < 4 ? DriverDirection.PushesCloser : DriverDirection.PushesApart,
        Category = "trade",
        Dyad = (line.Source, line.Target),
        Affects = [line.Source],
        Holder = ["AUTHOR"],
        Cause = sentence,
        Evidence = new(article.Id, sentence, sentence),
    };

    string Country() => s_countries[(int)(s_countries.Length * Math.Pow(_random.NextDouble(), 3))];

    string Word() => s_words[_random.Next(s_words.Length)];
}
