namespace Entente.Incidents;

/// <summary>How many stand behind a report: publishers that tell it in words of their own.</summary>
public static class Independence
{
    /// <summary>Articles of one publisher are one voice, and so are copies of one text under several names.</summary>
    public static int Count(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Count([.. reports.Select(report => (report.Publisher, report.ArticleKey, report.Fingerprint)).Distinct()]);
    }

    /// <summary>As above, of articles; a publisher that is not known is taken for one of its own, told apart by the article.</summary>
    public static int Count(IReadOnlyList<(string? Publisher, string ArticleKey, ulong Fingerprint)> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var voices = Enumerable.Range(0, articles.Count).ToArray();
        var count = articles.Count;
        for (var i = 0; i < articles.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreOneVoice(articles[i], articles[j]) && Voice(i) is var one && Voice(j) is var other && one != other)
                {
                    voices[one] = other;
                    count--;
                }
            }
        }

        return count;

        int Voice(int at)
        {
            while (voices[at] != at)
            {
                at = voices[at];
            }

            return at;
        }
    }

    static bool AreOneVoice((string? Publisher, string ArticleKey, ulong Fingerprint) one, (string? Publisher, string ArticleKey, ulong Fingerprint) other) =>
        one.ArticleKey == other.ArticleKey
        || (one.Publisher is { } publisher && publisher == other.Publisher)
        || Fingerprint.AreCopies(one.Fingerprint, other.Fingerprint);
}
