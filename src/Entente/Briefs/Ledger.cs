using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Numbers the sentences of sources as the brief comes to cite them, one number a sentence.</summary>
sealed class Ledger(PairEvidence evidence)
{
    readonly Dictionary<(string Article, TextSpan Sentence), int> _numbers = [];
    readonly List<LedgerItem> _items = [];

    public ImmutableArray<LedgerItem> Items => [.. _items];

    public LedgerItem this[int number] => _items[number - 1];

    public int Cite(StoredClaim claim) => Cite(claim.ArticleKey, claim.Claim.Evidence.Sentence, CodeOf(claim.Claim), claim.Day, claim.Key);

    public int Cite(StoredDriver driver) => Cite(driver.ArticleKey, driver.Driver.Evidence.Sentence, CodeOf(driver.Driver), driver.Published, driver.Key);

    int Cite(string key, TextSpan sentence, string code, DateOnly? day, string finding)
    {
        if (_numbers.TryGetValue((key, sentence), out var number))
        {
            var known = _items[number - 1];
            if (!known.Findings.Contains(finding))
            {
                _items[number - 1] = known with
                {
                    Codes = known.Codes.Add(code),
                    Days = day is { } filed && !known.Days.Contains(filed) ? known.Days.Add(filed) : known.Days,
                    Findings = known.Findings.Add(finding),
                };
            }

            return number;
        }

        var article = evidence.Articles[key].Article;
        var quotation = article[sentence].ToString();
        _items.Add(new()
        {
            Number = _items.Count + 1,
            ArticleKey = key,
            Title = article.Title,
            Publisher = article.Publisher,
            Byline = article.Byline,
            Published = article.Published,
            Address = article.Address,
            Quotation = quotation,
            Start = sentence.Start,
            End = sentence.End,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quotation)))[..16],
            Codes = [code],
            Days = day is { } first ? [first] : [],
            Findings = [finding],
        });
        _numbers.Add((key, sentence), _items.Count);
        return _items.Count;
    }

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
