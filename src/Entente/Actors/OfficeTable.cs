namespace Entente.Actors;

/// <summary>One way to say an office or rank.</summary>
readonly record struct OfficeTitle(string Words, string? Office, string Sector)
{
    /// <summary>Whether a tenure's wording may go by this title: a British chancellor is no head of government, a governor-general no king.</summary>
    public bool MayBe(string wording) => Words is not ("chancellor" or "king" or "queen" or "sultan" or "emperor") || wording.Contains(Words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The offices and ranks that stand beside names.</summary>
sealed class OfficeTable
{
    readonly Dictionary<string, OfficeTitle>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="titles">By their words, whatever their case.</param>
    public OfficeTable(Dictionary<string, OfficeTitle> titles)
    {
        Titles = titles;
        _lookup = titles.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyDictionary<string, OfficeTitle> Titles { get; }

    public static OfficeTable Read(IKnowledgeFiles files) => new(KnowledgeTable.Read(files, "actors/offices.tsv", "title", "office", "sector")
        .ToDictionary(row => row[0], row => new OfficeTitle(row[0], row[1] == "-" ? null : row[1], row[2] == "-" ? "" : row[2]), StringComparer.OrdinalIgnoreCase));

    public OfficeTitle? Find(ReadOnlySpan<char> words) => _lookup.TryGetValue(words, out var title) ? title : null;

    /// <summary>The office that a tenure's wording means, such as "Chairman of the State Administration Council" or "External Affairs Minister".</summary>
    public string? OfficeOf(string wording)
    {
        if (Find(wording)?.Office is { } exact)
        {
            return exact;
        }

        if (wording.Contains("Deputy", StringComparison.OrdinalIgnoreCase) || wording.Contains("Vice", StringComparison.OrdinalIgnoreCase)
            || wording.Contains("Under ", StringComparison.Ordinal) || wording.Contains("Assistant", StringComparison.Ordinal)
            || wording.Contains("spokes", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The last known title in the wording wins: "Acting President", "the appointed Prime Minister".
        for (var space = wording.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = wording.IndexOf(' ', space + 1))
        {
            if (Find(wording.AsSpan(space + 1))?.Office is { } office)
            {
                return office;
            }
        }

        if (wording.StartsWith("Chair", StringComparison.Ordinal) && (wording.Contains("Staff", StringComparison.Ordinal) || wording.Contains("Commission", StringComparison.Ordinal) || wording.Contains("Duma", StringComparison.Ordinal)))
        {
            return null; // The chairman of the Joint Chiefs is no president.
        }

        if (wording.StartsWith("Chair", StringComparison.Ordinal) && wording.Contains("Minister", StringComparison.Ordinal))
        {
            return "head-of-government";
        }

        return wording.StartsWith("Chair", StringComparison.Ordinal) || wording.StartsWith("General Secretary", StringComparison.Ordinal) ? "head-of-state" : null;
    }

    /// <summary>The title that stands right before <paramref name="at"/>, the longest of up to four words.</summary>
    public OfficeTitle? Before(ReadOnlySpan<char> text, int at, int floor)
    {
        var end = at;
        while (end > floor && text[end - 1] is ' ' or '.')
        {
            end--;
        }

        OfficeTitle? found = null;
        var start = end;
        for (var words = 0; words < 4 && start > floor; words++)
        {
            start--;
            while (start > floor && !char.IsWhiteSpace(text[start - 1]))
            {
                start--;
            }

            if (_lookup.TryGetValue(text[start..end], out var title))
            {
                found = title;
            }

            while (start > floor && text[start - 1] == ' ')
            {
                start--;
            }

            if (words < 3 && start > floor)
            {
                continue;
            }

            break;
        }

        return found;
    }
}
