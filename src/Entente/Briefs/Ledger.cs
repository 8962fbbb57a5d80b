using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Numbers the sentences of sources as the brief comes to cite them, one number a sentence.</summary>
sealed class Ledger(PairEvidence evidence)
{
    readonly Dictionary<SentencePlace, int> _numbers = [];
    readonly Dictionary<string, int> _findings = [];
    readonly HashSet<string> _codes = [];
    readonly List<LedgerItem> _items = [];

    /// <summary>All that was cited, with what is told of its articles, which are read for all at once.</summary>
    public ImmutableArray<LedgerItem> Items => [.. _items.Select(item => Of(item, evidence.Articles[item.ArticleKey]))];

    /// <summary>The passage cited under a number, of which only the article's key is known yet.</summary>
    public LedgerItem this[int number] => _items[number - 1];

    public int Cite(StoredClaim claim) => _findings.TryGetValue(claim.Key, out var number) ? number : _findings[claim.Key] = Cite(
        new(claim.ArticleKey, claim.Claim.Evidence.Sentence), claim.Sentence, new(claim.Key, Once(CodeOf(claim.Claim)), claim.Day));

    public int Cite(StoredDriver driver) => _findings.TryGetValue(driver.Key, out var number) ? number : _findings[driver.Key] = Cite(
        new(driver.ArticleKey, driver.Driver.Evidence.Sentence), driver.Sentence, new(driver.Key, Once(CodeOf(driver.Driver)), driver.Published));

    int Cite(SentencePlace place, string quotation, Finding finding)
    {
        if (_numbers.TryGetValue(place, out var number))
        {
            var known = _items[number - 1];
            _items[number - 1] = known with
            {
                Codes = known.Codes.Add(finding.Code),
                Days = finding.Day is { } filed && !known.Days.Contains(filed) ? known.Days.Add(filed) : known.Days,
                Findings = known.Findings.Add(finding.Key),
            };
            return number;
        }

        evidence.Articles.Await(place.ArticleKey);
        _items.Add(new()
        {
            Number = _items.Count + 1,
            ArticleKey = place.ArticleKey,
            Quotation = quotation,
            Start = place.Sentence.Start,
            End = place.Sentence.End,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quotation)))[..16],
            Codes = [finding.Code],
            Days = finding.Day is { } first ? [first] : [],
            Findings = [finding.Key],
        });
        _numbers.Add(place, _items.Count);
        return _items.Count;
    }

    /// <summary>Hundreds of findings have few codes, and a brief is kept.</summary>
    string Once(string code)
    {
        if (_codes.TryGetValue(code, out var known))
        {
            return known;
        }

        _codes.Add(code);
        return code;
    }

    static LedgerItem Of(LedgerItem item, StoredArticle article) => item with
    {
        ArticleKey = article.Key,
        Title = article.Article.Title,
        Publisher = article.Article.Publisher,
        Byline = article.Article.Byline,
        Published = article.Article.Published,
        Address = article.Article.Address,
    };

    /// <summary>A claim or driver as the ledger lists it.</summary>
    sealed record Finding(string Key, string Code, DateOnly? Day);

    static string CodeOf(Claim claim)
    {
        var kind = claim.Kind.ToString().ToLowerInvariant();
        var code = claim.Event is { } coded ? $" {coded.Plover.ToString().ToUpperInvariant()} {coded.Cameo}" : "";
        return $"{kind}{code}, {claim.Modality.ToString().ToLowerInvariant()}, {Sides(claim.Source)} to {Sides(claim.Target)}";
    }

    static string Sides(ImmutableArray<Party> parties) => string.Join('+', parties.Select(party => party.Code.Length > 0 ? party.Code : party.Actor).Distinct());

    static string CodeOf(Driver driver) => $"driver {driver.Direction switch
    {
        DriverDirection.PushesCloser => "pushes closer",
        DriverDirection.PushesApart => "pushes apart",
        DriverDirection.HoldsBack => "holds back",
        _ => "risk",
    }}, {driver.Category.Replace('_', ' ')}, {driver.Strength.ToString().ToLowerInvariant()}";
}
