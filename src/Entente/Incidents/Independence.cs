namespace Entente.Incidents;

/// <summary>How many stand behind a report: publishers that tell it in words of their own.</summary>
public static class Independence
{
    /// <summary>Articles of one publisher are one voice, and so are copies of one text under several names.</summary>
    public static int Count(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Count([.. reports.Select(report => new Teller(report.Publisher, report.ArticleKey, report.Fingerprint)).Distinct()]);
    }

    /// <summary>As above, of articles; a publisher that is not known is taken for one of its own, told apart by the article.</summary>
    static int Count(Teller[] articles)
    {
        var voices = Enumerable.Range(0, articles.Length).ToArray();
        var count = articles.Length;
        for (var i = 0; i < articles.Length; i++)
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

    static bool AreOneVoice(Teller one, Teller other) =>
        one.ArticleKey == other.ArticleKey
        || (one.Publisher is { } publisher && publisher == other.Publisher)
        || Fingerprint.AreCopies(one.Fingerprint, other.Fingerprint);

    /// <summary>An article as one that tells something. A class: sets of structs of ours are compiled as they run, at every start.</summary>
    sealed record Teller(string? Publisher, string ArticleKey, ulong Fingerprint);
}
