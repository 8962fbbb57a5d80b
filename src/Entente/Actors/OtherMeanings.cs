using Entente.Articles;

namespace Entente.Actors;

/// <summary>Whether a known name is here part of another one or means another thing: "Jordan Peterson", "guinea pigs", "HMS London", "the Kenya Open".</summary>
sealed class OtherMeanings(NameSurroundings around, MatchedNames names, ActorWords words)
{
    /// <summary>Whether a state's or town's name is here a person's, or part of a phrase that means nobody: "Jordan Peterson", "guinea pigs".</summary>
    public bool MeansSomethingElse(TextSpan span, bool isTaggedPerson)
    {
        var name = around[span];
        var (before, after) = (around.Before(span), around.After(span));
        return around.From(span.End) is ['$', ..] || words.Beside.Says(Beside.Firm, around[after]) // "Example America Inc."
            || (after.Length > 0 && words.Homonyms.IsNothing(around[span with { End = after.End }]))
            || (before.Length > 0 && words.Homonyms.IsNothing(around[span with { Start = before.Start }]))
            || (words.Homonyms.IsGiven(name) && IsNamed(after) && (isTaggedPerson || !around.IsHeadline(span)))
            || (words.Homonyms.IsSurname(name) && IsNamed(before) && (isTaggedPerson || !around.IsFirst(before.Start)) && !around.IsHeadline(span));
    }

    /// <summary>"HMS London", "the frigate Hamburg": a ship that bears a town's name.</summary>
    public bool IsShip(TextSpan span) => words.Beside.Says(Beside.Ship, around[around.Before(span)]);

    /// <summary>"The Kenya Open", "Example Stadium", "the UK Snooker Championship": a thing that bears the name. In a headline every word has a capital.</summary>
    public bool IsInNameOfThing(TextSpan span)
    {
        var after = around.After(span);
        if (!IsCapital(around[after]))
        {
            return false;
        }

        var next = around.After(after);
        return (words.Homonyms.IsThing(around[after]) || (IsCapital(around[next]) && names.StartingAt(after.Start) is null && words.Homonyms.IsThing(around[next]))) && !around.IsHeadline(span);
    }

    /// <summary>"French-speaking", "the English-language press", "translated from the Polish", "said in Korean": the language, and not the state.</summary>
    public bool IsLanguage(TextSpan span)
    {
        var rest = around.From(span.End);
        if (rest.StartsWith("-speak", StringComparison.OrdinalIgnoreCase) || rest.StartsWith(" speak", StringComparison.Ordinal) || rest.StartsWith("-language", StringComparison.OrdinalIgnoreCase) || rest.StartsWith(" language", StringComparison.Ordinal))
        {
            return true;
        }

        var (before, after) = (around.Before(span), around.After(span));
        var isAlone = (after.Length == 0 && !(rest is ['-' or '–' or '/', ..])) || PlainWords.Contains(around[after]);
        return isAlone && (words.Beside.Says(Beside.Tongue, around[before])
            || (around[before] is "the" && around.Before(before) is var earlier && around[earlier] is "from" && around.UpTo(earlier.Start).EndsWith("translated ")));
    }

    /// <summary>"Western Japan", "Asian-American": where something lies, or whose descendant somebody is, and not the region as one that acts.</summary>
    public bool IsOnlyDirection(TextSpan span)
    {
        var after = around.After(span);
        var rest = around.From(span.End);
        return (words.Beside.SaysInAnyCase(Beside.Quarter, around[span]) && after.Length > 0 && (names.StartingAt(after.Start) is not null || (IsNamed(after) && !around.IsHeadline(span))))
            || rest.StartsWith("-American") || rest.StartsWith(" American") || rest.StartsWith("-Canadian");
    }

    /// <summary>Whether a name is a plain word as well, "Northern", so that only a word for places beside it speaks for it.</summary>
    public bool IsWord(TextSpan span) => words.Homonyms.IsWord(around[span]);

    /// <summary>Whether a region's name begins that of a body: "Kurdistan Workers' Party".</summary>
    public bool BeginsName(TextSpan span)
    {
        var after = around.After(span);
        return IsCapital(around[after]) && !words.Beside.SaysInAnyCase(Beside.Place, around[after]) && !words.Beside.SaysInAnyCase(Beside.Neutral, around[after]) && names.StartingAt(after.Start) is null && !around.IsHeadline(span);
    }

    /// <summary>Whether an unknown name stands right before, other than a title or an initial word of the sentence.</summary>
    public bool IsLedByName(TextSpan span)
    {
        var before = around.Before(span);
        return IsNamed(before) && !around.IsFirst(before.Start);
    }

    /// <summary>Whether a word in capitals that is no known name joins it on either side: "Geneva Conventions". In a headline that says nothing.</summary>
    public bool IsPartOfName(TextSpan span) => (IsLedByName(span) || IsNamed(around.After(span))) && !around.IsHeadline(span);

    /// <summary>"Santa Rosa de Lima", "Rio da Plata": a name that goes on in Spanish or Portuguese.</summary>
    public bool IsInForeignName(TextSpan span)
    {
        var after = around.After(span);
        return words.Beside.Says(Beside.Joining, around[after]) && IsCapital(around[around.After(after)]);
    }

    /// <summary>A word in capitals that is no known name, title, or noun for those who act: likely the rest of a person's name.</summary>
    public bool IsNamed(TextSpan word)
    {
        var text = around[word];
        return IsCapital(text) && !text.ContainsAnyExceptInRange('A', 'z') && !names.Has(word) && !words.Beside.SaysInAnyCase(Beside.Place, text)
            && !words.Beside.SaysInAnyCase(Beside.Neutral, text) && !PlainWords.Contains(text) && !words.Beside.SaysInAnyCase(Beside.Quarter, text)
            && words.Offices.Find(text) is null && words.Agents.SectorOf(text) is null && !(text.Length > 1 && text.ContainsAnyInRange('A', 'Z') && !text.ContainsAnyInRange('a', 'z'));
    }

    static bool IsCapital(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]);
}
