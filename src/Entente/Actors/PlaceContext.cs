using Entente.Articles;

namespace Entente.Actors;

/// <summary>What the words right around a name say for or against its being a place or state.</summary>
sealed class PlaceContext
{
    /// <summary>What it counts that a town's province or state stands behind it, or "state" beside a province.</summary>
    const double Told = 0.8;

    /// <summary>What "city" or "the port of" beside it counts.</summary>
    public const double Noun = 0.3;

    static readonly HashSet<string> s_locative = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "near", "outside", "around", "at", "across", "towards", "toward", "inside", "from", "reached", "visited", "leaving", "between",
    };

    static readonly HashSet<string> s_placeNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "city", "town", "village", "port", "province", "region", "district", "state", "county", "governorate", "oblast", "prefecture", "municipality", "township",
        "canton", "emirate", "krai", "voblast", "raion",
    };

    /// <summary>Nouns for towns, which say nothing for a province of the same name: "Manchester City" is not in Jamaica.</summary>
    static readonly HashSet<string> s_townNouns = new(StringComparer.OrdinalIgnoreCase) { "city", "town", "village", "port", "municipality", "township" };

    /// <summary>Words in capitals that may follow a place's name without making another name of it, and say nothing for it.</summary>
    static readonly HashSet<string> s_neutral = new(StringComparer.OrdinalIgnoreCase)
    {
        "airport", "international", "area", "border", "metropolitan", "division", "department", "university", "olympics", "summit", "games", "embassy",
    };

    /// <summary>Words in capitals that stand before a place without making another name of it.</summary>
    static readonly HashSet<string> s_quarters = new(StringComparer.OrdinalIgnoreCase)
    {
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "greater", "downtown", "upper", "lower", "old", "inner",
    };

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_locativeWords = s_locative.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_placeNounWords = s_placeNouns.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_neutralWords = s_neutral.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_quarterWords = s_quarters.GetAlternateLookup<ReadOnlySpan<char>>();

    readonly string _text;
    readonly NameTable _names;
    readonly ActorWords _words;
    readonly Dictionary<int, NameMatch> _starts = [];
    readonly Dictionary<int, NameMatch> _ends = [];
    bool? _isOfSport;

    public PlaceContext(string text, List<NameMatch> matches, ActorBook book)
    {
        (_text, _names, _words) = (text, book.Names, book.Words);
        foreach (var match in matches)
        {
            (_starts[match.Span.Start], _ends[match.Span.End]) = (match, match);
        }
    }

    /// <summary>How a town or province stands here: below 0 it is part of another name; 0 says nothing; above, the words beside it speak for it.</summary>
    public double Weigh(Actor place, TextSpan span)
    {
        if (IsToldBehind(place, span) || IsToldBefore(place, span))
        {
            return Told;
        }

        var word = Before(span);
        var before = _text.AsSpan(word.Start, word.Length);
        var after = After(span);
        if (IsPlaceNoun(_text.AsSpan(after.Start, after.Length)) || (before is "of" && Before(word) is var noun && IsPlaceNoun(_text.AsSpan(noun.Start, noun.Length))))
        {
            var isTown = s_townNouns.Contains(_text.AsSpan(after.Start, after.Length).ToString());
            return place.Place?.Kind != PlaceKind.Province ? Noun : isTown ? 0 : Told;
        }

        var isLong = _text.AsSpan(span.Start, span.Length).Contains(' '); // "British Columbia" is whole whatever follows.
        return (IsPartOfName(span) && !isLong) || IsInForeignName(span) || (BeginsName(span) && _text[after.End - 1] == 's') ? -1 : s_locativeWords.Contains(before) ? 0.2 : 0;
    }

    /// <summary>Whether a town is spoken of where its club may be meant: in an article about games, and not said to be where something is.</summary>
    public bool IsClub(TextSpan span)
    {
        var word = Before(span);
        var after = After(span);
        var before = _text.AsSpan(word.Start, word.Length);
        return (before is "from" || !s_locativeWords.Contains(before)) && !s_neutralWords.Contains(_text.AsSpan(after.Start, after.Length)) && IsOfSport && !MetonymReading.IsDateline(_text, span);
    }

    /// <summary>Whether words of games make up more than one in eighty of the article.</summary>
    bool IsOfSport
    {
        get
        {
            if (_isOfSport is null)
            {
                var (words, games) = (0, 0);
                for (var at = 0; WordScanner.Next(_text, at, _text.Length, out var word); at = word.End)
                {
                    words++;
                    games += _words.Homonyms.IsSport(_text.AsSpan(word.Start, word.Length)) ? 1 : 0;
                }

                _isOfSport = games > 1 && games * 80 >= words;
            }

            return _isOfSport.Value;
        }
    }

    /// <summary>Whether the words around say that a name is of this country ("Georgia" with "Atlanta"); null where they say nothing.</summary>
    public string? CountryTold(TextSpan span)
    {
        // The rows of a country stand together.
        var (best, top, isTied, found) = ((string?)null, 0, false, 0);
        var cues = _words.Homonyms.CuesOf(_text.AsSpan(span.Start, span.Length));
        for (var i = 0; i < cues.Length; i++)
        {
            found += HasWord(cues[i].Word) ? 1 : 0;
            if (i + 1 == cues.Length || cues[i + 1].Country != cues[i].Country)
            {
                (best, top, isTied) = found > top ? (cues[i].Country, found, false) : (best, top, isTied || (found == top && found > 0));
                found = 0;
            }
        }

        return isTied ? null : best;
    }

    bool HasWord(string word)
    {
        for (var at = 0; (at = _text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            if ((at == 0 || !WordFold.IsWord(_text[at - 1])) && (at + word.Length == _text.Length || !WordFold.IsWord(_text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word for a kind of place follows, and not "state" as in "state media".</summary>
    public bool IsBesidePlaceNoun(TextSpan span)
    {
        var noun = After(span);
        return noun.Length > 0 && IsPlaceNoun(_text.AsSpan(noun.Start, noun.Length)) && After(noun) is var next && _text.AsSpan(next.Start, next.Length) is not ("media" or "television" or "TV" or "news" or "Department" or "department");
    }

    public static bool IsPlaceNoun(ReadOnlySpan<char> word) => s_placeNounWords.Contains(word);

    /// <summary>Whether a state's or town's name is here a person's, or part of a phrase that means nobody: "Jordan Peterson", "guinea pigs".</summary>
    public bool MeansSomethingElse(TextSpan span, bool isTaggedPerson)
    {
        var name = _text.AsSpan(span.Start, span.Length);
        var (before, after) = (Before(span), After(span));
        return (span.End < _text.Length && _text[span.End] == '$') || IsFirm(after)
            || (after.Length > 0 && _words.Homonyms.IsNothing(_text.AsSpan(span.Start, after.End - span.Start)))
            || (before.Length > 0 && _words.Homonyms.IsNothing(_text.AsSpan(before.Start, span.End - before.Start)))
            || (_words.Homonyms.IsGiven(name) && IsNamed(after) && (isTaggedPerson || !IsHeadline(span)))
            || (_words.Homonyms.IsSurname(name) && IsNamed(before) && (isTaggedPerson || !IsFirst(before.Start)) && !IsHeadline(span));
    }

    /// <summary>"HMS London", "the frigate Hamburg": a ship that bears a town's name.</summary>
    public bool IsShip(TextSpan span)
    {
        var before = Before(span);
        return before.Length > 2 && _text.AsSpan(before.Start, before.Length) is "HMS" or "USS" or "HMAS" or "HMCS" or "INS" or "HNLMS" or "HDMS" or "frigate" or "destroyer" or "corvette" or "cruiser" or "ferry" or "yacht" or "liner";
    }

    /// <summary>"The Kenya Open", "Example Stadium", "the UK Snooker Championship": a thing that bears the name. In a headline every word has a capital.</summary>
    public bool IsInNameOfThing(TextSpan span)
    {
        var after = After(span);
        if (after.Length == 0 || !char.IsUpper(_text[after.Start]))
        {
            return false;
        }

        var next = After(after);
        return (_words.Homonyms.IsThing(_text.AsSpan(after.Start, after.Length))
                || (next.Length > 0 && char.IsUpper(_text[next.Start]) && !_starts.ContainsKey(after.Start) && _words.Homonyms.IsThing(_text.AsSpan(next.Start, next.Length))))
            && !IsHeadline(span);
    }

    /// <summary>"French-speaking", "the English-language press", "translated from the Polish", "said in Korean": the language, and not the state.</summary>
    public bool IsLanguage(TextSpan span)
    {
        var after = _text.AsSpan(span.End);
        if (after.StartsWith("-speak", StringComparison.OrdinalIgnoreCase) || after.StartsWith(" speak", StringComparison.Ordinal) || after.StartsWith("-language", StringComparison.OrdinalIgnoreCase) || after.StartsWith(" language", StringComparison.Ordinal))
        {
            return true;
        }

        var before = Before(span);
        var follower = After(span);
        var isAlone = (follower.Length == 0 && !after.StartsWith("-") && !after.StartsWith("–") && !after.StartsWith("/")) || PlainWords.Contains(_text.AsSpan(follower.Start, follower.Length));
        return isAlone && _text.AsSpan(before.Start, before.Length) is var word
            && (word is "speak" or "speaks" or "spoke" or "speaking" or "spoken" or "fluent" or "in" or "into" or "learn" or "learning" or "learned" or "taught"
                || (word is "the" && Before(before) is var earlier && _text.AsSpan(earlier.Start, earlier.Length) is "from" && _text.AsSpan(0, earlier.Start).EndsWith("translated ")));
    }

    /// <summary>"Example America Inc.": what stands before it is part of a firm's name.</summary>
    bool IsFirm(TextSpan after) => _text.AsSpan(after.Start, after.Length) is "Inc" or "Ltd" or "LLC" or "Corp" or "Corporation" or "plc" or "PLC" or "GmbH" or "Limited";

    /// <summary>Whether a name is a plain word as well, "Northern", so that only a word for places beside it speaks for it.</summary>
    public bool IsWord(TextSpan span) => _words.Homonyms.IsWord(_text.AsSpan(span.Start, span.Length));

    /// <summary>"Western Japan", "Asian-American": where something lies, or whose descendant somebody is, and not the region as one that acts.</summary>
    public bool IsOnlyDirection(TextSpan span)
    {
        var after = After(span);
        return (s_quarterWords.Contains(_text.AsSpan(span.Start, span.Length)) && after.Length > 0 && (_starts.ContainsKey(after.Start) || (IsNamed(after) && !IsHeadline(span))))
            || _text.AsSpan(span.End).StartsWith("-American") || _text.AsSpan(span.End).StartsWith(" American") || _text.AsSpan(span.End).StartsWith("-Canadian");
    }

    /// <summary>Whether a known name begins or ends with a word; a surname alone, such as Smith, is many people's.</summary>
    bool IsKnown(TextSpan word)
    {
        foreach (var match in (NameMatch?[])[_starts.TryGetValue(word.Start, out var from) ? from : null, _ends.TryGetValue(word.End, out var to) ? to : null])
        {
            if (match is { } known && (known.Span != word || !IsSurnameOnly(known)))
            {
                return true;
            }
        }

        return false;
    }

    bool IsSurnameOnly(NameMatch match)
    {
        foreach (var sense in _names.SensesAt(match.Node))
        {
            if (sense.Use != NameUse.Short)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a region's name begins that of a body: "Kurdistan Workers' Party".</summary>
    public bool BeginsName(TextSpan span)
    {
        var after = After(span);
        var text = _text.AsSpan(after.Start, after.Length);
        return IsCapital(text) && !IsPlaceNoun(text) && !s_neutralWords.Contains(text) && !_starts.ContainsKey(after.Start) && !IsHeadline(span);
    }

    /// <summary>"Santa Rosa de Lima", "Rio da Plata": a name that goes on in Spanish or Portuguese.</summary>
    bool IsInForeignName(TextSpan span)
    {
        var after = After(span);
        return _text.AsSpan(after.Start, after.Length) is "de" or "del" or "da" or "do" or "dos" && IsCapital(_text.AsSpan(After(after).Start, After(after).Length));
    }

    /// <summary>Whether an unknown name stands right before, other than a title or an initial word of the sentence.</summary>
    public bool IsLedByName(TextSpan span)
    {
        var before = Before(span);
        return IsNamed(before) && !IsFirst(before.Start);
    }

    /// <summary>A word in capitals that is no known name, title, or noun for those who act: likely the rest of a person's name.</summary>
    public bool IsNamed(TextSpan word)
    {
        var text = _text.AsSpan(word.Start, word.Length);
        return IsCapital(text) && !text.ContainsAnyExceptInRange('A', 'z') && !IsKnown(word) && !IsPlaceNoun(text)
            && !s_neutralWords.Contains(text) && !PlainWords.Contains(text) && !s_quarterWords.Contains(text) && _words.Offices.Find(text) is null && _words.Agents.SectorOf(text) is null && !(text.Length > 1 && text.ContainsAnyInRange('A', 'Z') && !text.ContainsAnyInRange('a', 'z'));
    }

    /// <summary>Whether a word in capitals that is no known name joins it on either side: "Geneva Conventions". In a headline that says nothing.</summary>
    bool IsPartOfName(TextSpan span)
    {
        var (before, after) = (Before(span), After(span));
        return ((IsNamed(before) && !IsFirst(before.Start)) || IsNamed(after)) && !IsHeadline(span);
    }

    /// <summary>"Geneva, Switzerland", "Lashio, Shan State".</summary>
    bool IsToldBehind(Actor place, TextSpan span) =>
        _text.AsSpan(span.End).StartsWith(", ") && _starts.TryGetValue(span.End + 2, out var behind) && Tells(behind, place, _text.AsSpan(behind.Span.Start, behind.Span.Length));

    /// <summary>The Georgia of "Atlanta, Georgia".</summary>
    bool IsToldBefore(Actor place, TextSpan span)
    {
        if (place.Place?.Kind != PlaceKind.Province || span.Start < 2 || _text[span.Start - 2] != ',' || !_ends.TryGetValue(span.Start - 2, out var before))
        {
            return false;
        }

        foreach (var sense in _names.SensesAt(before.Node))
        {
            if (sense.Actor.Place is { Region: { } region } && region == place.Name && sense.Actor.Country == place.Country)
            {
                return true;
            }
        }

        return false;
    }

    bool Tells(NameMatch name, Actor place, ReadOnlySpan<char> words)
    {
        foreach (var sense in _names.SensesAt(name.Node))
        {
            if ((sense.Actor.Kind == ActorKind.Country && place.Place!.Countries.Contains(sense.Actor.Id)) || words.Equals(place.Place!.Region, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word before a name, or an empty span where none is joined to it by a space.</summary>
    TextSpan Before(TextSpan span)
    {
        var end = span.Start - 1;
        if (end < 1 || _text[end] != ' ' || !WordFold.IsWord(_text[end - 1]))
        {
            return default;
        }

        var first = end;
        while (first > 0 && (WordFold.IsWord(_text[first - 1]) || WordFold.IsApostrophe(_text[first - 1])))
        {
            first--;
        }

        return new(first, end);
    }

    TextSpan After(TextSpan span) =>
        span.End < _text.Length && _text[span.End] == ' ' && WordScanner.Next(_text, span.End, _text.Length, out var word) && word.Start == span.End + 1 ? new(word.Start, word.End) : default;

    static bool IsCapital(ReadOnlySpan<char> word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>Whether a sentence begins there, so that the capital says nothing.</summary>
    bool IsFirst(int at) => at <= 0 || (at >= 2 && _text[at - 1] is ' ' && _text[at - 2] is '.' or '!' or '?' or ':' or '”' or '"') || _text[at - 1] is '\n' or '"' or '“';

    /// <summary>Whether nearly every longer word of the sentence has a capital.</summary>
    public bool IsHeadline(TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && span.Start - start < 200 && _text[start - 1] != '\n' && !IsStop(start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < _text.Length && end - start < 300 && _text[end] != '\n' && !IsStop(end))
        {
            end++;
        }

        var (capitals, words) = (0, 0);
        for (var at = start; WordScanner.Next(_text, at, end, out var word); at = word.End)
        {
            if (word.Length > 2 && !PlainWords.Contains(_text.AsSpan(word.Start, word.Length)))
            {
                words++;
                capitals += char.IsUpper(_text[word.Start]) ? 1 : 0;
            }
        }

        return words > 3 && capitals >= 0.85 * words;
    }

    /// <summary>The end of a sentence, as against the stop of "U.S." or "Sen.".</summary>
    bool IsStop(int at)
    {
        if (_text[at] is not ('.' or '?' or '!') || at < 4 || at + 1 >= _text.Length || _text[at + 1] != ' ' || char.IsUpper(_text[at - 1]))
        {
            return false;
        }

        var before = _text.AsSpan(0, at);
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is not ("Sen" or "Rep" or "Gov" or "Gen" or "Dr" or "Mr" or "Ms" or "Mrs" or "St" or "Lt" or "Col" or "Jr" or "vs" or "No" or "Maj" or "Prof" or "Capt" or "Adm");
    }
}
