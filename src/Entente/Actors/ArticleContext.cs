using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>What the rest of the article says about what a name can mean: who was named in full, which countries are at hand.</summary>
sealed class ArticleContext
{
    readonly HashSet<Actor> _named = [];
    readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    readonly OfficeTable _offices;
    readonly List<TextSpan> _persons = [];
    readonly PlaceContext _places;
    readonly List<TextSpan> _taggedPlaces = [];

    /// <summary>Abbreviations that the article gives to another name than ours: "International Cricket Council (ICC)".</summary>
    readonly HashSet<string> _redefined = [];
    ImmutableArray<Sentence> _sentences = [];
    bool _isPhrase;
    bool _isRead;

    ArticleContext(OfficeTable offices, PlaceContext places) => (_offices, _places) = (offices, places);

    public static ArticleContext Of(Article article, List<NameMatch> matches, ActorBook book, ImmutableArray<Sentence> sentences = default)
    {
        var context = new ArticleContext(book.Offices, new(article.Text, matches, book));
        context._sentences = sentences.IsDefault ? [] : sentences;
        foreach (var sentence in context._sentences)
        {
            context._isRead = true;
            context._taggedPlaces.AddRange(sentence.Names.Where(n => n.Kind == NameKind.Place).Select(n => sentence.Tokens[n.First].Span.Cover(sentence.Tokens[n.End - 1].Span)));
            context._persons.AddRange(sentence.Names.Where(n => n.Kind == NameKind.Person && n.End - n.First > 1)
                .Select(n => sentence.Tokens[n.First].Span.Cover(sentence.Tokens[n.End - 1].Span)));
        }

        foreach (var match in matches)
        {
            var senses = book.Names.SensesAt(match.Node);
            foreach (var sense in senses)
            {
                if (sense.Use == NameUse.Name && sense.Fits(article.Text, match.Span))
                {
                    context._named.Add(sense.Actor);
                }
                else if (sense.Use == NameUse.Abbreviation && IsGivenToAnother(article.Text, match.Span, sense.Actor, book))
                {
                    context._redefined.Add(article.Text[match.Span.Start..match.Span.End]);
                }
            }

            if (OnlyCountry(senses) is { } country)
            {
                context._countries[country] = context._countries.GetValueOrDefault(country) + 1;
            }
        }

        return context;
    }

    /// <summary>Whether letters in brackets stand behind a name that begins with them word by word and is none of the actor's.</summary>
    static bool IsGivenToAnother(string text, TextSpan letters, Actor actor, ActorBook book)
    {
        if (letters.Start < 2 || text[letters.Start - 1] != '(' || letters.End >= text.Length || text[letters.End] != ')')
        {
            return false;
        }

        var start = letters.Start - 2;
        for (var left = letters.Length - 1; left >= 0;)
        {
            var word = text.LastIndexOf(' ', Math.Max(0, start - 1)) + 1;
            if (word >= start || start - word > 40)
            {
                return false;
            }

            if (char.IsUpper(text[word]) && text[word] != text[letters.Start + left])
            {
                return false;
            }

            left -= char.IsUpper(text[word]) ? 1 : 0;
            if (left >= 0 && word == 0)
            {
                return false;
            }

            start = left >= 0 ? word - 1 : word;
        }

        foreach (var sense in book.Names.Find(text.AsSpan(start, letters.Start - 2 - start)))
        {
            if (sense.Actor == actor)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For a name that is asked about by itself: a surname may then stand alone, and words around may say whose it is.</summary>
    public static ArticleContext OfPhrase(Article phrase, List<NameMatch> matches, ActorBook book, string? country)
    {
        var context = Of(phrase, matches, book);
        context._isPhrase = true;
        if (country is not null)
        {
            context._countries[country] = 3;
        }

        return context;
    }

    /// <summary>The country that a name speaks of whatever it means; places that need support speak of none.</summary>
    static string? OnlyCountry(ReadOnlySpan<NameSense> senses)
    {
        string? only = null;
        foreach (var sense in senses)
        {
            if (sense.Use is not (NameUse.Supported or NameUse.Homonym))
            {
                if (sense.Actor.Country is not { } country || (only is not null && only != country))
                {
                    return null;
                }

                only = country;
            }
        }

        return only;
    }

    /// <summary>The parsed sentence that a name stands in; null where nothing was parsed.</summary>
    public Sentence? SentenceOf(NameMatch match) => match.Sentence < _sentences.Length ? _sentences[match.Sentence] : null;

    /// <summary>Whether the words around make a phrase of the name that means something else: "gold medals".</summary>
    public bool MeansSomethingElse(TextSpan span) => _places.MeansSomethingElse(span, isTaggedPerson: false);

    /// <summary>"Washington state", "Moscow region": the place and not the government there.</summary>
    public bool IsBesidePlaceNoun(TextSpan span) => _places.IsBesidePlaceNoun(span);

    /// <summary>Whether a capital says nothing: at the head of a sentence, and in a headline, where every word has one.</summary>
    public bool MayBeginSmall(NameMatch match) => match.Span.Start == 0 || SentenceOf(match)?.Span.Start == match.Span.Start || _places.IsHeadline(match.Span);

    /// <summary>How likely a sense is here; zero means it cannot be believed.</summary>
    public double Score(NameSense sense, NameMatch match, Article article)
    {
        var actor = sense.Actor;
        if (sense.Use is NameUse.Short or NameUse.Known && actor.Kind == ActorKind.Person && IsNamesake(actor, match.Span, article))
        {
            return 0;
        }

        if (sense.Use is NameUse.Short or NameUse.Known && actor.Kind == ActorKind.Person && BeginsAnother(match.Span, actor, article))
        {
            return 0;
        }

        if ((actor.Place is not null || sense.Use is NameUse.Seat) && _places.IsShip(match.Span))
        {
            return 0;
        }

        if (_places.IsInNameOfThing(match.Span) && actor.Kind is ActorKind.Person or ActorKind.Country or ActorKind.Place)
        {
            return 0;
        }

        if (sense.Use is NameUse.Adjective or NameUse.Demonym && _places.IsLanguage(match.Span))
        {
            return 0;
        }

        var told = _places.CountryTold(match.Span);
        if (told is not null && actor.Country != told)
        {
            return 0;
        }

        var person = _persons.Find(person => person.Contains(match.Span) && person.Length > match.Span.Length);
        if (actor.Kind != ActorKind.Person && (_places.MeansSomethingElse(match.Span, person.Length > 0) || (person.Length > 0 && person.Start < match.Span.Start && sense.Use is NameUse.Adjective or NameUse.Demonym)))
        {
            return 0; // "Melinda French Gates".
        }

        if (sense.Use is NameUse.Short or NameUse.Known && article.Text.AsSpan(match.Span.End).StartsWith(" Jr") && !actor.Name.Contains("Jr", StringComparison.Ordinal))
        {
            return 0;
        }

        if (sense.Use == NameUse.Abbreviation && _redefined.Contains(article.Text[match.Span.Start..match.Span.End]))
        {
            return 0;
        }

        if (sense.Use is NameUse.Place or NameUse.Supported or NameUse.Homonym && ((person.Length > 0 && !article.Text.AsSpan(person.Start, person.Length).ContainsAnyInRange('0', '9')) || IsSurnameHere(match.Span, article)))
        {
            return 0;
        }

        if (sense.Use is NameUse.Place or NameUse.Supported or NameUse.Homonym && EndsName(match))
        {
            return 0;
        }

        if (actor.Kind == ActorKind.Region && sense.Use is NameUse.Adjective && _places.IsOnlyDirection(match.Span))
        {
            return 0;
        }

        var score = sense.Use switch
        {
            NameUse.Name => 1.0,
            NameUse.Known => 0.9,
            NameUse.Place or NameUse.Supported or NameUse.Homonym => told is not null ? 1 : Town(sense, match),
            NameUse.Landmark => _places.BeginsName(match.Span) ? 0 : 0.95,
            NameUse.Abbreviation => 0.9,
            NameUse.Short => Short(actor, match, article),
            NameUse.Seat when _places.IsLedByName(match.Span) || _places.IsClub(match.Span) => 0, // "Legia Warsaw".
            NameUse.Seat when actor.Country is null => 1.3, // Brussels is the Union's before it is Belgium's.
            _ => 1.0,
        };
        if (score == 0)
        {
            return 0;
        }

        var near = actor.Country is { } country ? Math.Min(3, _countries.GetValueOrDefault(country)) : 0;
        var office = actor.Kind == ActorKind.Person && actor.HoldsOffice(article.Published) ? 0.5 : 0;
        return score + ((sense.Use >= NameUse.Place ? 0.05 : 0.2) * near) + office;
    }

    /// <summary>Whether the article names a person who ends so: the "Vaughan" of Michael Vaughan is no town.</summary>
    bool IsSurnameHere(TextSpan town, Article article) => _persons.Exists(person => person.End != town.End && IsLast(article.Text.AsSpan(person.Start, person.Length), article.Text.AsSpan(town.Start, town.Length)));

    static bool IsLast(ReadOnlySpan<char> person, ReadOnlySpan<char> word) => person.Length > word.Length + 1 && person.EndsWith(word) && person[^(word.Length + 1)] == ' ';

    /// <summary>"Nathan Lyon": the parser joins it to an unknown name before it, which may begin the sentence.</summary>
    bool EndsName(NameMatch match)
    {
        if (SentenceOf(match) is not { } sentence || sentence.TokenAt(match.Span.Start) is not (> 0 and var token) || _places.IsHeadline(match.Span))
        {
            return false;
        }

        var (before, here) = (sentence.Tokens[token - 1], sentence.Tokens[token]);
        return before.Pos == PartOfSpeech.Propn && before.Span.End + 1 == match.Span.Start && _places.IsNamed(before.Span)
            && ((here.Head == token - 1 && here.Relation is Relation.Flat) || (before.Head == token && before.Relation is Relation.Flat or Relation.Compound));
    }

    /// <summary>A town of a known size is likelier than a small one; a small one, or one named like somebody else, needs more.</summary>
    double Town(NameSense sense, NameMatch match)
    {
        if (sense.Actor.Place is not { } place)
        {
            return 0.6;
        }

        var told = _places.Weigh(sense.Actor, match.Span);
        if (told < PlaceContext.Noun && _places.IsClub(match.Span))
        {
            return 0;
        }

        var isSpokenOf = place.Countries.Any(_countries.ContainsKey);
        var isBelieved = sense.Use switch
        {
            NameUse.Place => told >= 0,
            NameUse.Supported => told > 0 || (told == 0 && (_isPhrase || isSpokenOf)),
            _ when _places.IsWord(match.Span) => told >= PlaceContext.Noun,
            _ => told >= PlaceContext.Noun || (told >= 0 && _isPhrase) || (told > 0 && (_isRead ? _taggedPlaces.Exists(match.Span.Overlaps) : isSpokenOf)),
        };
        return isBelieved ? (sense.Use == NameUse.Place ? 0.4 : 0.25) + (0.05 * Math.Log10(Math.Max(1_000, place.Population))) + Math.Max(0, told) : 0;
    }

    /// <summary>Whether an unknown name stands before a surname: "Cherie Blair" is not Tony Blair.</summary>
    public bool IsAnothersSurname(TextSpan surname) => _places.IsLedByName(surname);

    /// <summary>"Cameron Exampleton", "Kim Exampleton": what is a surname of ours begins the name of somebody else.</summary>
    bool BeginsAnother(TextSpan name, Actor actor, Article article)
    {
        foreach (var person in _persons)
        {
            if (person.Start == name.Start && person.End > name.End + 1)
            {
                var rest = article.Text.AsSpan(name.End + 1, person.End - name.End - 1);
                var next = rest.IndexOf(' ') is > 0 and var space ? rest[..space] : rest;
                return char.IsUpper(next[0]) && !actor.Name.Contains(next, StringComparison.OrdinalIgnoreCase) && _places.IsNamed(new(name.End + 1, name.End + 1 + next.Length)) && !_places.IsHeadline(name);
            }
        }

        return false;
    }

    /// <summary>Another person of the same surname: the first name before it begins with another letter, and is no title.</summary>
    bool IsNamesake(Actor actor, TextSpan surname, Article article)
    {
        foreach (var person in _persons)
        {
            if (person.End == surname.End && person.Start < surname.Start)
            {
                var given = article.Text.AsSpan(person.Start, surname.Start - person.Start).Trim();
                var last = given[(given.LastIndexOf(' ') + 1)..];
                return given.Length > 1 && !given.EndsWith("-") && !(given.EndsWith("ing") && SentenceStarts(person.Start)) && char.IsUpper(given[0]) && given[0] != actor.Name[0] && !last.EndsWith(".") && _offices.Find(given) is null && _offices.Find(last) is null
                    && !actor.Name.Contains(last.ToString(), StringComparison.OrdinalIgnoreCase);
            }
        }

        // "Daniel Cameron" elsewhere in the article, and never David, who is out of office.
        return !_named.Contains(actor) && !actor.HoldsOffice(article.Published) && _persons.Exists(person => IsOther(article.Text.AsSpan(person.Start, person.Length), article.Text.AsSpan(surname.Start, surname.Length), actor));
    }

    /// <summary>"Undercutting Macron, China ...": a capital that only begins a sentence.</summary>
    bool SentenceStarts(int at) => _sentences.Any(sentence => sentence.Span.Start == at);

    static bool IsOther(ReadOnlySpan<char> person, ReadOnlySpan<char> surname, Actor actor) =>
        person.Length > surname.Length + 1 && person.EndsWith(surname) && person[^(surname.Length + 1)] == ' ' && !actor.Name.StartsWith(person[..person.IndexOf(' ')].ToString(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A surname needs the full name somewhere in the article, or the right title before it and an office held that day.</summary>
    double Short(Actor actor, NameMatch match, Article article)
    {
        if (_named.Contains(actor))
        {
            return 0.9;
        }

        if (_isPhrase)
        {
            return 0.5;
        }

        var title = _offices.Before(article.Text, match.Span.Start, Math.Max(0, match.Span.Start - 60));
        return title is { Office: { } office } known && actor.RoleOn(article.Published).Office is { } held && actor.HoldsOffice(article.Published)
            && (office == "leader" || (_offices.OfficeOf(held) == office && known.MayBe(held))) ? 0.7 : 0;
    }
}
