using Entente.Claims;
using Entente.Incidents;

namespace Entente.Tests.Incidents;

/// <summary>Reports made by hand for the tests of merging and counting.</summary>
static class Reports
{
    public static Report Of(
        string source,
        string target,
        DateOnly day,
        string sentence,
        PloverCategory plover = PloverCategory.Consult,
        string? publisher = null,
        string? article = null)
    {
        return new()
        {
            ClaimKey = $"{source}{target}{day:yyyyMMdd}{plover}{publisher}{article}{sentence}",
            ArticleKey = article ?? $"{publisher} {sentence}",
            Source = source,
            Target = target,
            Day = day,
            Kind = ClaimKind.Event,
            Plover = plover,
            Dimensions = ["diplomacy"],
            Confidence = 1,
            Publisher = publisher,
            Fingerprint = Fingerprint.Of(sentence),
            Words = ContentWords.Of(sentence),
        };
    }
}
