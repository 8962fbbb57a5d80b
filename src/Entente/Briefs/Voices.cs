using System.Collections.Immutable;
using Entente.Actors;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Who says what, in prose: the author of an article, or somebody whom it cites.</summary>
sealed class Voices(PairEvidence evidence, ActorBook actors)
{
    /// <summary>Whose account a claim or driver is, such as "Ada Kinross (Meridian Wire)".</summary>
    public string Of(string articleKey, ImmutableArray<string> attribution)
    {
        var article = evidence.Articles[articleKey].Article;
        var cited = attribution.LastOrDefault(holder => holder is not ("AUTHOR" or ""));
        if (cited is not null)
        {
            return article.Publisher is { } publisher ? $"{NameOf(cited)}, cited by {publisher}" : $"{NameOf(cited)}, as cited";
        }

        return (article.Byline, article.Publisher) switch
        {
            ({ } byline, { } publisher) when byline != publisher => $"{byline} ({publisher})",
            (_, { } publisher) => publisher,
            ({ } byline, _) => byline,
            _ => "an author who is not named",
        };
    }

    public string Of(StoredDriver driver) => Of(driver.ArticleKey, driver.Driver.Holder);

    public string Of(StoredClaim claim) => Of(claim.ArticleKey, claim.Claim.Attribution);

    /// <summary>Whether the view is the author's own, and so opinion rather than report.</summary>
    public static bool IsOwnView(Driver driver) => driver.Holder.All(holder => holder == "AUTHOR") && driver.Modality is not Modality.Asserted;

    string NameOf(string id) => id.StartsWith('?') ? id[1..].Trim() : actors.Find(id)?.Name ?? id;
}
