using Entente.Articles;
using Entente.Claims;
using Entente.Exports;
using Entente.Incidents;
using Entente.Measures;

namespace Entente.Tests.Exports;

public sealed class ClaimExportTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => ClaimExports.All.Select(export => new TheoryDataRow<string>(export.Name));

    [Theory, MemberData(nameof(Names))]
    public void Every_export_writes_what_was_approved(string name) => Approved.Matches(Written(name, Claims()), $"claims.{name}");

    [Theory, MemberData(nameof(Names))]
    public void Claims_are_written_one_after_the_other(string name) =>
        Assert.Equal(Body(name, Claims()), string.Concat(Claims().Select(claim => Body(name, [claim]))));

    [Fact]
    public void What_each_does_to_the_other_is_two_rows_of_the_dyadic_file_and_what_is_denied_is_none()
    {
        var rows = Written("cameo", Claims()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split('\t')).ToList();

        Assert.Equal(["NOR CHL 057", "CHL NOR 057", "GHA TGO 081", "GHA BEN 081"], rows.Select(row => $"{row[6]} {row[10]} {row[13]}"));
        Assert.All(rows, row => Assert.Equal(26, row.Length));
    }

    static string Body(string name, StoredClaim[] claims) =>
        Written(name, claims)[Written(name, []).Length..];

    static string Written(string name, IEnumerable<StoredClaim> claims)
    {
        using var output = new StringWriter();
        ClaimExports.All.Single(export => export.Name == name).Write(output, claims, Knowledge.BuiltIn);
        return output.ToString();
    }

    static StoredClaim[] Claims()
    {
        const string text = "Norway and Chile signed \"a fishing accord\", worth 40 million dollars.\nGhana eased rules for Togo and Benin.\nPeru did not visit Japan.";
        var article = Article.FromText("a1", text, new(2024, 5, 6)) with { Title = "An accord", Publisher = "The Daily", Address = "https://example.org/a1" };
        var stored = new StoredArticle { Key = "k1", Article = article, Fingerprint = 0 };
        return
        [
            Claim(stored, 0, new() { Plover = PloverCategory.Support, Cameo = "057", Context = ["diplomatic", "economic"] }, ["NORGOV"], ["CHL"], claim => claim with
            {
                Reciprocal = true,
                Quantity = new() { Span = new(50, 69), Value = 40_000_000, Unit = "USD" },
                Place = "Oslo",
            }),
            Claim(stored, 1, new() { Plover = PloverCategory.Concede, Cameo = "081", Context = ["legal"] }, ["GHAGOVMIL"], ["TGO", "BEN"], claim => claim),
            Claim(stored, 2, new() { Plover = PloverCategory.Consult, Cameo = "042", Mode = "visit" }, ["PER"], ["JPN"], claim => claim with { Modality = Modality.Negated }),
        ];
    }

    static StoredClaim Claim(StoredArticle article, int line, EventCode code, string[] source, string[] target, Func<Claim, Claim> with)
    {
        var span = article.Article.Blocks[line].Span;
        var claim = with(new()
        {
            Id = $"c{line}",
            Kind = ClaimKind.Event,
            Event = code,
            Source = [.. source.Select(Party)],
            Target = [.. target.Select(Party)],
            Dimensions = ["diplomacy"],
            Interval = new(new(2024, 5, 3), new(2024, 5, 3)),
            DateBasis = TimeBasis.Explicit,
            Attribution = ["AUTHOR"],
            Closeness = 1,
            Confidence = 0.8,
            Evidence = new(article.Article.Id, span, span),
        });

        // The real key changes with every build.
        return StoredClaim.From(article, claim) with { Key = claim.Id };
    }

    static Party Party(string code) => new(code[..3], code, code[..3]);
}
