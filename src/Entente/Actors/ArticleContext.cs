using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>What the rest of the article says about what a name can mean: who was named in full, which countries are at hand.</summary>
sealed class ArticleContext
{
    readonly HashSet<Actor> _named = [];
    readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    /// <summary>Abbreviations that the article gives to another name than ours.</summary>
    readonly HashSet<string> _redefined = [];
    readonly List<TextSpan> _taggedPlaces = [];
    readonly ImmutableArray<Sentence> _sentences;
    readonly OfficeTable _offices;
    readonly NameSurroundings _around;
    readonly OtherMeanings _others;
    readonly ArticleCues _cues;
    readonly PlaceContext _places;
    readonly TaggedPersons _persons;
    bool _isPhrase;

    ArticleContext(Article article, List<NameMatch> matches, ActorBook book, ImmutableArray<Sentence> sentences)
    {
        var names = new MatchedNames(matches, book.Names);
        (_sentences, _offices) = (sentences, book.Offices);
        _around = new(article.Text, book.Words.Beside);
        _others = new(_around, names, book.Words);
        _cues = new(article.Text, book.Words.Homonyms);
        _places = new(_around, names, _others, _cues, book.Words.Beside);
        _persons = new(article, sentences, _around, _others, book.Offices);
        foreach (var sentence in sentences)
        {
            _taggedPlaces.AddRange(sentence.Names.Where(n => n.Kind == NameKind.Place).Select(n => sentence.Tokens[n.First].Span.Cover(sentence.Tokens[n.End - 1].Span)));
        }
    }

    bool IsParsed => _sentences.Length > 0;

    public static ArticleContext Of(Article article, List<NameMatch> matches, ActorBook book, ImmutableArray<Sentence> sentences = default)
    {
        var context = new ArticleContext(article, matches, book, sentences.IsDefault ? [] : sentences);
        foreach (var match in matches)
        {
            var senses = book.Names.SensesAt(match.Node);
            foreach (var sense in senses)
            {
                if (sense.Use == NameUse.Name && sense.Fits(article.Text, match.Span))
                {
                    context._named.Add(sense.Actor);
                }
                else if (sense.Use == NameUse.Abbreviation && Redefinitions.IsGivenToAnother(article.Text, match.Span, sense.Actor, book))
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
    public bool MeansSomethingElse(TextSpan span) => _others.MeansSomethingElse(span, isTaggedPerson: false);

    /// <summary>"Washington state", "Moscow region": the place and not the government there.</summary>
    public bool IsBesidePlaceNoun(TextSpan span) => _places.IsBesideNoun(span);

    /// <summary>Whether a capital says nothing: at the head of a sentence, and in a headline, where every word has one.</summary>
    public bool MayBeginSmall(NameMatch match) => match.Span.Start == 0 || SentenceOf(match)?.Span.Start == match.Span.Start || _around.IsHeadline(match.Span);

    /// <summary>How likely a sense is here; zero means it cannot be believed.</summary>
    public double Score(NameSense sense, NameMatch match, Article article)
    {
        var actor = sense.Actor;
        var told = _cues.CountryTold(match.Span);
        if ((told is not null && actor.Country != told) || IsSomethingElse(sense, match, article))
        {
            return 0;
        }

        var score = sense.Use switch
        {
            NameUse.Name => 1.0,
            NameUse.Known => 0.9,
            NameUse.Place or NameUse.Supported or NameUse.Homonym => told is not null ? 1 : Town(sense, match),
            NameUse.Landmark => _others.BeginsName(match.Span) ? 0 : 0.95,
            NameUse.Abbreviation => 0.9,
            NameUse.Short => Short(actor, match, article),
            NameUse.Seat when _others.IsLedByName(match.Span) || _places.IsClub(match.Span) => 0, // "Legia Warsaw".
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

    /// <summary>Whether the words around make another name or thing of a name in this sense.</summary>
    bool IsSomethingElse(NameSense sense, NameMatch match, Article article)
    {
        var (actor, use) = (sense.Actor, sense.Use);
        var person = _persons.Around(match.Span);
        return use switch
        {
            NameUse.Short or NameUse.Known => (actor.Kind == ActorKind.Person && (_persons.IsNamesake(actor, match.Span, _named.Contains(actor)) || _persons.BeginsAnother(match.Span, actor)))
                || (_around.From(match.Span.End).StartsWith(" Jr") && !actor.Name.Contains("Jr", StringComparison.Ordinal)),
            NameUse.Adjective or NameUse.Demonym => _others.IsLanguage(match.Span) || (person.Length > 0 && person.Start < match.Span.Start && actor.Kind != ActorKind.Person) // "Melinda French Gates".
                || (use is NameUse.Adjective && actor.Kind == ActorKind.Region && _others.IsOnlyDirection(match.Span)),
            NameUse.Abbreviation => _redefined.Contains(article.Text[match.Span.Start..match.Span.End]),
            NameUse.Place or NameUse.Supported or NameUse.Homonym => (person.Length > 0 && !_around[person].ContainsAnyInRange('0', '9')) || _persons.HasSurname(match.Span) || EndsName(match),
            _ => false,
        }
            || (actor.Kind != ActorKind.Person && _others.MeansSomethingElse(match.Span, person.Length > 0))
            || ((actor.Place is not null || use is NameUse.Seat) && _others.IsShip(match.Span))
            || (actor.Kind is ActorKind.Person or ActorKind.Country or ActorKind.Place && _others.IsInNameOfThing(match.Span));
    }

    /// <summary>"Nathan Lyon": the parser joins it to an unknown name before it, which may begin the sentence.</summary>
    bool EndsName(NameMatch match)
    {
        if (SentenceOf(match) is not { } sentence || sentence.TokenAt(match.Span.Start) is not (> 0 and var token) || _around.IsHeadline(match.Span))
        {
            return false;
        }

        var (before, here) = (sentence.Tokens[token - 1], sentence.Tokens[token]);
        return before.Pos == PartOfSpeech.Propn && before.Span.End + 1 == match.Span.Start && _others.IsNamed(before.Span)
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
            _ when _others.IsWord(match.Span) => told >= PlaceContext.Noun,
            _ => told >= PlaceContext.Noun || (told >= 0 && _isPhrase) || (told > 0 && (IsParsed ? _taggedPlaces.Exists(match.Span.Overlaps) : isSpokenOf)),
        };
        return isBelieved ? (sense.Use == NameUse.Place ? 0.4 : 0.25) + (0.05 * Math.Log10(Math.Max(1_000, place.Population))) + Math.Max(0, told) : 0;
    }

    /// <summary>Whether an unknown name stands before a surname: "Cherie Blair" is not Tony Blair.</summary>
    public bool IsAnothersSurname(TextSpan surname) => _others.IsLedByName(surname);

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
