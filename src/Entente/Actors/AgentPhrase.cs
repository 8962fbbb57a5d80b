namespace Entente.Actors;

/// <summary>A noun for those who act, with what sector it means: "foreign minister", "troops".</summary>
readonly record struct AgentPhrase(int Start, int End, string Sector)
{
    /// <summary>The agent noun at or a few modifiers behind <paramref name="at"/>; the last of several that follow each other is the head.</summary>
    public static AgentPhrase? Find(string text, int at, int limit, int modifiers, AgentTable agents)
    {
        AgentPhrase? found = null;
        var skipped = 0;
        while (at < limit && text[at] is ' ' or '-' or '“' or '"' or '”' && WordScanner.Next(text, at, limit, out var word) && word.Start <= at + 2 && text[word.Start - 1] is not ('‘' or '\''))
        {
            var (end, sector) = Longest(text, word, limit, agents);
            if (sector is not null)
            {
                found = new(found?.Start ?? word.Start, end, sector == "GOV" && found is { } before ? Join(before.Sector) : sector);
                at = end;
                skipped = 0;
                modifiers = 0;
            }
            else if (found is null && ++skipped <= modifiers && !PlainWords.Contains(text.AsSpan(word.Start, word.Length)) && !char.IsUpper(text[word.Start]))
            {
                at = word.End;
            }
            else
            {
                break;
            }
        }

        return found;
    }

    static string Join(string sector) => sector is "MIL" or "COP" or "LEG" or "JUD" or "SPY" or "GOVMIL" or "PTY" or "REB" or "OPP" or "REL" or "EDU" or "LAB" ? sector : "GOV";

    static (int End, string? Sector) Longest(string text, Word first, int limit, AgentTable agents)
    {
        var (end, sector) = (first.End, agents.SectorOf(text.AsSpan(first.Start, first.Length)));
        var last = first;
        for (var words = 1; words < AgentTable.Longest && WordScanner.Next(text, last.End, limit, out var word) && WordScanner.Joins(text, last, word); words++)
        {
            last = word;
            if (agents.SectorOf(text.AsSpan(first.Start, word.End - first.Start)) is { } longer)
            {
                (end, sector) = (word.End, longer);
            }
        }

        return (end, sector);
    }
}
