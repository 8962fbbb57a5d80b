using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Actors;
using Entente.App.Serving;
using Entente.App.Wire;
using Entente.Articles;
using Entente.Briefs;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Mcp;

/// <summary>Answers as small JSON: our own words, ids to cite, and the words of articles each in a string named <c>quoted</c>, cut and with nothing hidden in it.</summary>
static class McpAnswer
{
    const int LongestQuotation = 400;

    const int MostCited = 24;

    static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    public static string Write(JsonObject answer) => answer.ToJsonString(s_plain);

    /// <param name="name">What is listed.</param>
    /// <param name="found">One more than is shown where there is more.</param>
    /// <param name="limit">How many are shown.</param>
    /// <param name="show">One of them.</param>
    public static JsonObject Of<T>(string name, IEnumerable<T> found, int limit, Func<T, JsonObject> show)
    {
        var all = found.Take(limit + 1).ToList();
        return new() { [name] = new JsonArray([.. all.Take(limit).Select(show)]), ["more"] = all.Count > limit };
    }

    public static JsonObject Claim(StoredClaim stored) => new()
    {
        ["id"] = stored.Key,
        ["kind"] = WireNames.Of(stored.Claim.Kind),
        ["act"] = stored.Claim.Event is { } act ? WireNames.Of(act.Plover) : null,
        ["from"] = Strings(stored.Claim.Source.Select(party => party.Actor)),
        ["to"] = Strings(stored.Claim.Target.Select(party => party.Actor)),
        ["day"] = Day(stored.Day),
        ["modality"] = WireNames.Of(stored.Claim.Modality),
        ["said_by"] = Strings(stored.Claim.Attribution),
        ["quoted"] = Quoted(stored.Quotation),
        ["source"] = Source(stored.Publisher, stored.Title, stored.Published),
    };

    public static JsonObject Driver(StoredDriver stored) => new()
    {
        ["id"] = stored.Key,
        ["pair"] = Strings([stored.Driver.Dyad.A, stored.Driver.Dyad.B]),
        ["direction"] = WireNames.Of(stored.Driver.Direction),
        ["category"] = stored.Driver.Category,
        ["strength"] = WireNames.Of(stored.Driver.Strength),
        ["said_by"] = Strings(stored.Driver.Holder),
        ["quoted"] = Quoted(stored.Sentence),
        ["source"] = Source(stored.Publisher, stored.Title, stored.Published),
    };

    public static JsonObject Evidence(string id, StoredArticle stored, Evidence evidence) => new()
    {
        ["id"] = id,
        ["article"] = stored.Key,
        ["start"] = evidence.Span.Start,
        ["end"] = evidence.Span.End,
        ["quoted"] = Quoted(stored.Article[evidence.Sentence].ToString(), 3 * LongestQuotation),
        ["source"] = Source(stored.Article.Publisher, stored.Article.Title, stored.Article.Published),
    };

    public static JsonObject Hit(SentenceHit hit) => new()
    {
        ["article"] = hit.ArticleKey,
        ["start"] = hit.Span.Start,
        ["end"] = hit.Span.End,
        ["quoted"] = Quoted(hit.Text),
        ["source"] = Source(hit.Publisher, hit.Title, hit.Published),
    };

    public static JsonObject Actor(Actor actor, DateOnly? day) => new()
    {
        ["id"] = actor.Id,
        ["name"] = actor.Name,
        ["kind"] = WireNames.Of(actor.Kind),
        ["country"] = actor.Country,
        ["code"] = actor.RoleOn(day).Code,
        ["office"] = actor.RoleOn(day).Office,
    };

    public static JsonObject Index(DyadSeries series) => new()
    {
        ["pair"] = Strings([series.Dyad.A, series.Dyad.B]),
        ["unit"] = "doublings; engagement 0 is chance, balance 0 the usual mix; low and high hold the value with 80 % probability",
        ["months"] = new JsonArray([.. series.Periods.Select(period => new JsonObject
        {
            ["month"] = period.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            ["engagement"] = Band(period.Engagement),
            ["balance"] = Band(period.Balance),
            ["incidents"] = period.Incidents.Length,
        })]),
        ["turning_points"] = Strings(series.TurningPoints.Select(turn => string.Create(CultureInfo.InvariantCulture, $"{turn.Day:yyyy-MM-dd} {(turn.Change > 0 ? "more" : "less")} in the news"))),
    };

    /// <summary>The judgements, each with the numbers of what it rests on, and those sentences.</summary>
    public static JsonObject Brief(Brief brief)
    {
        var cited = brief.Judgements.SelectMany(judgement => judgement.Claim.Cites.Concat(judgement.Reasons.Cites)).Distinct().Take(MostCited).ToImmutableSortedSet();
        return new()
        {
            ["understood"] = QuotedData.Shown(brief.Question.Understood, LongestQuotation),
            ["rests_on"] = string.Create(CultureInfo.InvariantCulture, $"{brief.Header.ArticlesOfPair} of {brief.Header.Articles} articles, up to {Day(brief.Header.CutOff) ?? "an unknown day"}"),
            ["warning"] = brief.Header.Warning,
            ["judgements"] = new JsonArray([.. brief.Judgements.Select(judgement => new JsonObject
            {
                ["judgement"] = Quoted(judgement.Claim.Text),
                ["confidence"] = WireNames.Of(judgement.Confidence),
                ["likelihood"] = judgement.Likelihood is { } likelihood ? LikelihoodWords.Words(likelihood) : null,
                ["why"] = Quoted(judgement.Reasons.Text),
                ["evidence"] = new JsonArray([.. judgement.Claim.Cites.Where(cited.Contains).Select(number => JsonValue.Create(number))]),
            })]),
            ["evidence"] = new JsonArray([.. brief.Ledger.Where(item => cited.Contains(item.Number)).Select(item => new JsonObject
            {
                ["number"] = item.Number,
                ["ids"] = Strings(item.Findings),
                ["quoted"] = Quoted(item.Quotation),
                ["source"] = Source(item.Publisher, item.Title, item.Published),
            })]),
        };
    }

    static JsonObject? Band(Estimate estimate) => estimate.IsSufficient
        ? new() { ["mean"] = Math.Round(estimate.Mean, 2), ["low"] = Math.Round(estimate.Low, 2), ["high"] = Math.Round(estimate.High, 2) }
        : null;

    static string Quoted(string words, int longest = LongestQuotation) => QuotedData.Shown(words, longest);

    static string Source(string? publisher, string? title, DateOnly? published) =>
        Quoted(string.Join(", ", ((string?[])[publisher, title, Day(published)]).Where(part => part is not null)), LongestQuotation / 2);

    static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    static JsonArray Strings(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(Quoted(word)))]);
}
