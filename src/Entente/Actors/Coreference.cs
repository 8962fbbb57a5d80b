using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Whom pronouns and definite descriptions take up: "his", "the country", "the ailing activist", "his opposite number".</summary>
sealed class Coreference
{
    readonly Article _article;
    readonly ActorBook _book;
    readonly Salience _salience = new();
    readonly PluralReference _plurals = new();
    readonly List<Mention> _found = [];

    Coreference(Article article, ActorBook book) => (_article, _book) = (article, book);

    /// <summary>The mentions with those of pronouns and descriptions among them, in reading order.</summary>
    public static ImmutableArray<Mention> Add(Article article, ImmutableArray<Sentence> sentences, List<Mention> mentions, ActorBook book)
    {
        var reading = new Coreference(article, book);
        var next = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var first = next;
            while (next < mentions.Count && mentions[next].Span.Start < sentences[i].Span.End)
            {
                next++;
            }

            if (sentences[i].Block is not (BlockKind.Byline or BlockKind.Caption))
            {
                reading.Read(sentences[i], i, mentions[first..next]);
            }
        }

        // One mention a stretch of words: a person known from before is more than "somebody of that country".
        reading._found.RemoveAll(f => mentions.Exists(m => m.Span == f.Span && m.Kind == ActorKind.Person));
        return [.. mentions.Where(m => !reading._found.Exists(f => f.Span == m.Span)).Concat(reading._found).OrderBy(m => m.Span)];
    }

    void Read(Sentence sentence, int number, List<Mention> mentions)
    {
        var next = 0;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            while (next < mentions.Count && mentions[next].Span.Start <= token.Span.Start)
            {
                if (Somebody(mentions[next]) is { } actor)
                {
                    _salience.Note(actor, number, token.Span.Start, RoleOf(sentence, sentence.HeadOf(mentions[next].Span)));
                }

                next++;
            }

            var word = _article[token.Span];
            if (Pronoun(word) is { } kind && !IsEmpty(sentence, i))
            {
                Pronoun(sentence, number, i, kind, mentions);
            }

            if (token.Relation == Relation.Cop && token.Head > i)
            {
                Predicate(sentence, number, token.Head, i, mentions);
            }

            _plurals.Note(sentence, number, i, mentions);
            if (PluralReference.IsPronoun(word) && _plurals.Antecedent(number) is { } people && (people.Kind != ActorKind.People || token.Relation != Relation.NmodPoss))
            {
                Add(token.Span, people, MentionVia.Pronoun, 0.6);
            }

            if (token.Relation is Relation.Det or Relation.NmodPoss && token.Head > i)
            {
                Description(sentence, number, i, mentions);
            }
        }
    }

    /// <summary>A person whom we do not know can be meant by "he" as well as one whom we do.</summary>
    static Actor? Somebody(Mention mention) => mention.Actor
        ?? (mention.Kind == ActorKind.Person ? new() { Id = mention.ActorId, Name = mention.Name, Kind = ActorKind.Person, Country = mention.Country, Code = mention.Code } : null);

    void Pronoun(Sentence sentence, int number, int token, Gender? gender, List<Mention> mentions)
    {
        var margin = 0.0;
        var actor = Ahead(sentence, token, mentions, Fits(gender)) ?? _salience.Best(number, Fits(gender), out margin);
        if (actor is not null)
        {
            Add(sentence.Tokens[token].Span, actor, MentionVia.Pronoun, 0.55 + (0.3 * margin));
            _salience.Note(actor, number, sentence.Tokens[token].Span.Start, RoleOf(sentence, token));
        }
    }

    /// <summary>"By raising its tariffs, Brazil ...": in a clause before the main one, the subject to come is meant.</summary>
    static Actor? Ahead(Sentence sentence, int token, List<Mention> mentions, Func<Actor, bool> fits)
    {
        var (root, at) = (sentence.Root, token);
        var subject = root < 0 ? -1 : sentence.Tree.Child(root, Relation.Nsubj);
        for (var steps = 0; subject > token && at >= 0 && sentence.Tokens[at].Head != root; steps++)
        {
            at = steps > 20 ? -1 : sentence.Tokens[at].Head;
        }

        if (subject <= token || at < 0 || sentence.Tokens[at].Relation != Relation.Advcl
            || mentions.Exists(m => m.Span.End <= sentence.Tokens[token].Span.Start && m.Actor is { } earlier && fits(earlier)))
        {
            return null;
        }

        return mentions.Find(m => m.Span.Contains(sentence.Tokens[subject].Span))?.Actor is { } actor && fits(actor) ? actor : null;
    }

    void Description(Sentence sentence, int number, int determiner, List<Mention> mentions)
    {
        var tokens = sentence.Tokens;
        var head = tokens[determiner].Head;
        var word = _article[tokens[determiner].Span];
        var owner = mentions.FirstOrDefault(m => m.Span.Contains(tokens[determiner].Span) && m.Actor is not null)?.Actor;
        var possessive = Pronoun(word) is not null || word.Equals("their", StringComparison.OrdinalIgnoreCase);
        if (!possessive && owner is null && !(word is "the" or "The" or "this" or "This" or "that" or "That"))
        {
            return;
        }

        // "his basket case of a nation": the noun behind "of a" says what it is.
        var tree = sentence.Tree;
        var (noun, end) = (head, tokens[head].Span.End);
        foreach (var child in tree.Children(head))
        {
            if (tokens[child].Relation == Relation.Nmod && tree.Child(child, Relation.Det) is var article and >= 0 && _article[tokens[article].Span] is "a" or "an")
            {
                (noun, end) = (child, tokens[child].Span.End);
            }
        }

        var start = tokens[determiner].Span.Start;
        if (possessive && head > determiner + 1 || possessive && noun == head)
        {
            start = tokens[determiner + 1].Span.Start;
        }

        var span = new TextSpan(start, Math.Max(end, start + 1));
        var free = owner is not null || !mentions.Exists(m => m.Span.Overlaps(span));
        if (!free || IsPlural(tokens[noun], noun == head) || IsOneOfSeveral(sentence, head))
        {
            return;
        }

        if (possessive && IsCounterpart(span))
        {
            Counterpart(number, span);
            return;
        }

        var holder = owner ?? (possessive ? _found.LastOrDefault(m => m.Span == tokens[determiner].Span)?.Actor : null);
        if (mentions.Exists(m => m is { Via: MentionVia.Tagged, Kind: ActorKind.Person } && m.Span.Start == span.End + 1))
        {
            return; // The holder is named right behind, and is nobody that we know.
        }

        if (Taken(sentence, number, noun, span, holder, possessive, mentions, ref end) is { } actor)
        {
            span = span with { End = Math.Max(end, span.End) };
            span = owner is null ? span : tokens[determiner].Span.Cover(span);
            Add(span, actor, MentionVia.Description, 0.6);
            _salience.Note(actor, number, span.Start, RoleOf(sentence, head));
        }
    }

    /// <summary>The actor that a description takes up, by the class of its noun.</summary>
    Actor? Taken(Sentence sentence, int number, int noun, TextSpan span, Actor? holder, bool possessive, List<Mention> mentions, ref int end)
    {
        var lemma = sentence.Tokens[noun].Lemma;
        var named = Following(mentions, span.End);
        switch (_book.Anaphors.ClassOf(_article[sentence.Tokens[noun].Span].Equals("authorities", StringComparison.OrdinalIgnoreCase) ? "authorities" : lemma))
        {
            case "country" when possessive:
                return holder?.Country is { } own ? _book.Find(own) : null;
            case "country" when holder is null && named is null:
                return Country(number, _ => true);
            case "monarchy" when holder is null && named is null:
                return Country(number, IsMonarchy);
            case "government" when named is null:
                var country = holder?.Country ?? (possessive ? null : Country(number, _ => true)?.Id);
                return country is null ? null : _book.PartOf(country, _book.Agents.SectorOf(_article[sentence.Tokens[noun].Span]) ?? "GOV");
            case "organisation" when holder is null && named is null:
                return _salience.Best(number, a => a.Kind == ActorKind.Organisation && a.Country is null, out _);
            case "person" when named is null && !possessive:
                return Person(number, span, holder?.Country);
            case "associate" when (possessive || holder is not null) && named is { Country: { } place } && named.Kind != ActorKind.Person:
                end = named.Span.End;
                return _salience.Best(number, a => a.Kind == ActorKind.Person && a.Country == place && a != holder, out _);
            default:
                return null;
        }
    }

    /// <summary>"the president" is who holds that office; "the strongman" is any person just spoken of.</summary>
    Actor? Person(int number, TextSpan span, string? country)
    {
        OfficeTitle? title = null;
        for (var start = span.Start; start < span.End && title is null; start = _article.Text.IndexOf(' ', start, span.End - start) is var space and >= 0 ? space + 1 : span.End)
        {
            title = _book.Offices.Find(_article.Text.AsSpan(start, span.End - start));
        }

        if (title?.Office is { } office and not "leader")
        {
            var holder = _salience.Best(number, a => a.Kind == ActorKind.Person && (country is null || a.Country == country)
                && a.RoleOn(_article.Published).Office is { } held && _book.Offices.OfficeOf(held) == office, out _);
            return holder ?? (Country(number, a => country is null || a.Id == country) is { } state ? _book.HolderOf(state.Id, office, _article.Published) : null);
        }

        return _salience.Best(number, a => a.Kind == ActorKind.Person && (country is null || a.Country == country), out _);
    }

    /// <summary>"Xan Example is an independent adviser based in Dubai": what somebody is said to be means that person.</summary>
    void Predicate(Sentence sentence, int number, int noun, int copula, List<Mention> mentions)
    {
        var tokens = sentence.Tokens;
        var subject = sentence.Tree.Child(noun, Relation.Nsubj);
        var (first, isDenied) = (noun, false);
        foreach (var child in sentence.Tree.Children(noun))
        {
            isDenied |= tokens[child].Lemma is "not" or "no" or "never";
            first = child > copula && child < first && tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Compound ? child : first;
        }

        var span = tokens[first].Span.Cover(tokens[noun].Span);
        if (subject < 0 || isDenied || tokens[noun].Pos != PartOfSpeech.Noun || tokens[noun].Has(Features.Plural) || !_book.Words.IsSomebody(_article[tokens[noun].Span])
            || mentions.Exists(m => m.Span.Overlaps(span)) || _found.Exists(m => m.Span.Overlaps(span)))
        {
            return;
        }

        if (mentions.Find(m => m.Span.Contains(tokens[subject].Span)) is { Kind: ActorKind.Person } named && Somebody(named) is { } person)
        {
            Add(span, person, MentionVia.Description, 0.6);
            _salience.Note(person, number, span.Start, MentionRole.Object);
        }
    }

    void Counterpart(int number, TextSpan span)
    {
        var one = _found.Count > 0 ? _found[^1].Actor : null;
        if (one is { Kind: ActorKind.Person } && _salience.Best(number, a => a.Kind == ActorKind.Person && a.Country != one.Country, out _) is { } other)
        {
            Add(span, other, MentionVia.Description, 0.6);
            _salience.Note(other, number, span.Start, MentionRole.Object);
        }
    }

    /// <summary>"The governments" are several; "the authorities" are one.</summary>
    bool IsPlural(Token noun, bool isHead) => isHead && noun.Has(Features.Plural) && !_article[noun.Span].Equals("authorities", StringComparison.OrdinalIgnoreCase);

    /// <summary>"The only country", "the other leader", "the first president": somebody new, not who was spoken of.</summary>
    static bool IsOneOfSeveral(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Tree.Children(noun))
        {
            if (child < noun && sentence.Tokens[child].Lemma is "only" or "other" or "first" or "second" or "third" or "last" or "next" or "same" or "every" or "one")
            {
                return true;
            }
        }

        return false;
    }

    bool IsCounterpart(TextSpan span) => _article[span] is "opposite number" or "counterpart";

    Mention? Following(List<Mention> mentions, int end) => mentions.Find(m => m.Span.Start > end && m.Span.Start <= end + 8
        && _article.Text.AsSpan(end, m.Span.Start - end).Trim() is "in" or "of" or "of the" or "in the");

    Actor? Country(int number, Func<Actor, bool> fits) =>
        _salience.Best(number, a => a.Kind is ActorKind.Country or ActorKind.Government && _book.Find(a.Country!) is { } state && fits(state), out _) is { } found ? _book.Find(found.Country!) : null;

    bool IsMonarchy(Actor state) => _book.HolderOf(state.Id, "head-of-state", _article.Published)?.Tenures.Any(t =>
        t.Office is { } o && (o.Contains("King", StringComparison.Ordinal) || o.Contains("Queen", StringComparison.Ordinal) || o.Contains("mir", StringComparison.Ordinal) || o.Contains("Sultan", StringComparison.Ordinal))) == true;

    void Add(TextSpan span, Actor actor, MentionVia via, double confidence)
    {
        var role = actor.RoleOn(_article.Published);
        _found.Add(new()
        {
            Span = span,
            Actor = actor.Id.StartsWith('?') ? null : actor,
            Name = actor.Name,
            Kind = actor.Kind,
            Country = actor.Country,
            Code = role.Code,
            Office = role.Office,
            Via = via,
            Confidence = Math.Round(confidence, 2),
        });
    }

    static Func<Actor, bool> Fits(Gender? gender) => gender switch
    {
        Gender.Male => a => a.Kind == ActorKind.Person && a.Gender != Gender.Female,
        Gender.Female => a => a.Kind == ActorKind.Person && a.Gender != Gender.Male,
        _ => a => a.Kind is ActorKind.Country or ActorKind.Government or ActorKind.Organisation or ActorKind.Company or ActorKind.Party or ActorKind.ArmedGroup or ActorKind.Military,
    };

    /// <summary>Male, Female, Unknown for "it"; null for what is no pronoun that we resolve.</summary>
    static Gender? Pronoun(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" => Gender.Male,
        "she" or "She" or "her" or "Her" or "herself" or "hers" => Gender.Female,
        "it" or "It" or "its" or "Its" or "itself" => Gender.Unknown,
        _ => null,
    };

    /// <summary>"It is clear that ...", "it seems": a word that stands for nobody.</summary>
    static bool IsEmpty(Sentence sentence, int token)
    {
        if (sentence.Tokens[token].Relation == Relation.Expl)
        {
            return true;
        }

        var head = sentence.Tokens[token].Head;
        return sentence.Tokens[token].Lemma == "it" && head >= 0 && (sentence.Tokens[head].Lemma is "seem" or "appear" or "worth" or "rain" or "happen"
            || sentence.Tree.Child(head, Relation.Csubj) >= 0 || (sentence.Tokens[head].Pos == PartOfSpeech.Adj && sentence.Tree.Child(head, Relation.Ccomp) >= 0));
    }

    static MentionRole RoleOf(Sentence sentence, int token)
    {
        for (var steps = 0; token >= 0 && steps < 6; steps++)
        {
            switch (sentence.Tokens[token].Relation)
            {
                case Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj:
                    return MentionRole.Subject;
                case Relation.Obj or Relation.Iobj or Relation.Root:
                    return MentionRole.Object;
                case Relation.NmodPoss or Relation.Amod:
                    return MentionRole.Modifier;
                case Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodDesc or Relation.Conj:
                    token = sentence.Tokens[token].Head;
                    break;
                default:
                    return MentionRole.Oblique;
            }
        }

        return MentionRole.Oblique;
    }
}
