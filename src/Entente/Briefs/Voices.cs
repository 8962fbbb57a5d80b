using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Whose words a passage is, in prose: the author's, or those of a speaker whom the article quotes.</summary>
/// <remarks>
/// Who is reported in indirect speech is named in the sentence itself; only where the whole passage stands between quotation
/// marks does a reader need to be told whose it is.
/// </remarks>
sealed class Voices(PairEvidence evidence, ActorBook actors)
{
    static readonly string[] s_nobodies = ["staff", "desk", "editor", "newsroom", "wire services", "correspondent", "admin", "our reporter", "briefing", "digest", "round-up", "roundup", "agencies"];

    static readonly string[] s_agencies = ["Agency", "Reuters", "AFP", "Associated Press", "Press", "News", "Wire"];

    public string Of(StoredDriver driver) => Of(driver.ArticleKey, driver.Driver.Evidence.Sentence, driver.Driver.Holder);

    public string Of(StoredClaim claim) => Of(claim.ArticleKey, claim.Claim.Evidence.Sentence, claim.Claim.Attribution);

    /// <summary>Whose account an article is, such as "Ada Kinross of Meridian Wire".</summary>
    public string Of(string articleKey)
    {
        var article = evidence.Articles[articleKey].Article;
        return (article.Byline, article.Publisher) switch
        {
            ({ } byline, { } publisher) when IsNobody(byline) => publisher,
            ({ } byline, { } publisher) when byline != publisher => IsAgency(byline) ? $"{byline} in {publisher}" : $"{byline} of {publisher}",
            (_, { } publisher) => publisher,
            ({ } byline, _) => byline,
            _ => "an author who is not named",
        };
    }

    string Of(string articleKey, TextSpan passage, ImmutableArray<string> attribution)
    {
        var article = evidence.Articles[articleKey].Article;
        return attribution.LastOrDefault(holder => holder is not ("AUTHOR" or "")) is { } holder && Quoting.IsSpeech(article, passage)
            ? $"{NameOf(holder)}, quoted by {article.Publisher ?? Of(articleKey)}"
            : Of(articleKey);
    }

    /// <summary>"Staff reporter", "The editors": a byline that names nobody.</summary>
    static bool IsNobody(string byline) => s_nobodies.Any(word => byline.Contains(word, StringComparison.OrdinalIgnoreCase));

    static bool IsAgency(string byline) => s_agencies.Any(word => byline.Contains(word, StringComparison.Ordinal));

    string NameOf(string id) => id.StartsWith('?') ? id[1..].Trim() : actors.Find(id)?.Name ?? id;
}
