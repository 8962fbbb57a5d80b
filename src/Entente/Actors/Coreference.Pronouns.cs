using Entente.Sentences;

namespace Entente.Actors;

/// <content>Pronouns. Only those whose grammar or whose lack of rivals tells whom they mean are resolved; the others stay unresolved.</content>
sealed partial class Coreference
{
    const double Bound = 0.85;
    const double OnlyOne = 0.7;

    readonly Dictionary<string, Gender> _genders = new(StringComparer.Ordinal);

    /// <summary>The subject of the sentence before: somebody, or null where it is nobody that we know.</summary>
    Actor? _lastSubject;

    void Pronoun(Sentence sentence, int number, int token, Gender gender, List<Mention> mentions)
    {
        var fits = Fits(gender);
        var (actor, confidence) = Ahead(sentence, token, mentions, fits) is { } ahead ? (ahead, Bound)
            : BySubject(sentence, token, mentions, fits, gender) is { } subject ? subject
            : gender == Gender.Unknown ? default
            : ByBeingAlone(sentence, number, token, mentions, fits);
        if (actor is not null)
        {
            if (gender != Gender.Unknown)
            {
                _genders[actor.Id] = gender;
            }

            Add(sentence.Tokens[token].Span, actor, MentionVia.Pronoun, confidence);
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

    /// <summary>The nearest subject that can be meant; nobody at all (not even a rival further off) where a noun stands between that could be meant as well.</summary>
    (Actor? Actor, double Confidence)? BySubject(Sentence sentence, int token, List<Mention> mentions, Func<Actor, bool> fits, Gender gender)
    {
        Actor? nearest = null;
        var isRootReached = true;
        foreach (var subject in ClauseSubjects.Around(sentence, token))
        {
            if (gender == Gender.Unknown && IsSeveral(sentence, subject))
            {
                continue;
            }

            if (SubjectActor(sentence, subject, mentions) is { } actor)
            {
                if (fits(actor) && nearest is null)
                {
                    nearest = actor;
                }
                else if (fits(actor) && actor.Id != nearest!.Id && gender == Gender.Unknown)
                {
                    return (null, 0); // "Ukraine said Russia targeted its capital".
                }
            }
            else if (nearest is null && IsRival(sentence, subject, gender))
            {
                return (null, 0);
            }

            isRootReached = false;
        }

        return nearest is not null ? gender == Gender.Unknown && IsOfAnotherBefore(sentence, token, nearest, mentions, fits) ? (null, 0) : (nearest, Bound)
            : isRootReached && IsRootSubject(sentence, token) && _lastSubject is { } last && fits(last) && !(gender == Gender.Unknown && IsSaidOfAThing(sentence, token)) ? (last, OnlyOne)
            : null;
    }

    /// <summary>"Democrats", "Egypt and Iran": several, and never "it"; "the United States" is one.</summary>
    bool IsSeveral(Sentence sentence, int subject) =>
        sentence.Tree.Child(subject, Relation.Conj) >= 0 || sentence.Tokens[subject].Relation == Relation.Conj
        || (sentence.Tokens[subject].Has(Features.Plural) && !_book.Words.Beside.Says(Beside.Single, _article[sentence.Tokens[subject].Span]));

    /// <summary>"Sold arms to Russia for its war", "sent troops into a country to overthrow its king": an owner nearer than the subject, or a noun for one.</summary>
    bool IsOfAnotherBefore(Sentence sentence, int token, Actor nearest, List<Mention> mentions, Func<Actor, bool> fits)
    {
        var pronoun = sentence.Tokens[token];
        if (pronoun.Relation != Relation.NmodPoss || pronoun.Head < 0)
        {
            return false;
        }

        var (owned, subject) = (sentence.Tokens[pronoun.Head], mentions.FindLast(m => m.Actor == nearest && m.Span.End <= pronoun.Span.Start));
        var from = subject?.Span.End ?? sentence.Span.Start;
        for (var i = token - 1; i >= 0 && sentence.Tokens[i].Span.Start >= from; i--)
        {
            if (sentence.Tokens[i].Pos == PartOfSpeech.Noun && _book.Anaphors.ClassOf(sentence.Tokens[i].Lemma) is "country" or "organisation" && !mentions.Exists(m => m.Span.Contains(sentence.Tokens[i].Span)) && !_found.Exists(m => m.Span.Contains(sentence.Tokens[i].Span)))
            {
                return true;
            }
        }

        return owned.Relation is Relation.Obl or Relation.Nmod && sentence.Tree.Child(pronoun.Head, Relation.Case) is >= 0 and var marker && sentence.Tokens[marker].Lemma is "for" or "in" or "against"
            && mentions.Exists(m => m.Span.Start >= from && m.Span.End <= pronoun.Span.Start && m.Actor is { } other && other != nearest && fits(other) && other.Country != nearest.Country && m.Via is not MentionVia.Demonym
                && sentence.HeadOf(m.Span) is >= 0 and var head && sentence.Tokens[head].Relation is Relation.Obj or Relation.Iobj or Relation.Obl or Relation.Nmod);
    }

    /// <summary>Whom a subject means: a mention, or a pronoun that was resolved.</summary>
    Actor? SubjectActor(Sentence sentence, int subject, List<Mention> mentions)
    {
        var span = sentence.Tokens[subject].Span;
        return mentions.Find(m => m.Span.Contains(span) && sentence.HeadOf(m.Span) == subject) is { } mention ? Somebody(mention) : _found.Find(m => m.Span.Contains(span)) is { } found ? Somebody(found) : null;
    }

    /// <summary>Whether a subject that is nobody we know could be what the pronoun means: a person for "he", one thing for "it".</summary>
    bool IsRival(Sentence sentence, int subject, Gender gender)
    {
        var noun = sentence.Tokens[subject];
        if (noun.Has(Features.Plural) || noun.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron))
        {
            return false;
        }

        var word = _article[noun.Span];
        var isPerson = noun.Pos == PartOfSpeech.Pron ? PronounOf(word) is Gender.Male or Gender.Female : _book.Words.IsSomebody(word);
        return gender == Gender.Unknown ? !isPerson : noun.Pos == PartOfSpeech.Propn || (isPerson && !(PronounOf(word) is { } other && other != gender));
    }

    /// <summary>Whether the pronoun, or the noun that it owns, is the subject of the whole sentence.</summary>
    static bool IsRootSubject(Sentence sentence, int token)
    {
        var at = sentence.Tokens[token].Relation == Relation.NmodPoss ? sentence.Tokens[token].Head : token;
        return at >= 0 && sentence.Tokens[at].Relation is Relation.Nsubj or Relation.NsubjPass && sentence.Tokens[at].Head == sentence.Root;
    }

    /// <summary>"It is a disgrace", "it follows a finding": what is said may be about a thing or about nothing.</summary>
    bool IsSaidOfAThing(Sentence sentence, int token)
    {
        var head = sentence.Tokens[token].Head;
        return sentence.Tokens[token].Relation != Relation.NmodPoss
            && (head < 0 || sentence.Tokens[head].Pos != PartOfSpeech.Verb || sentence.Tree.Child(head, Relation.Cop) >= 0 || _book.Words.Beside.Says(Beside.Vague, sentence.Tokens[head].Lemma));
    }

    /// <summary>The only person of that sex spoken of, where nobody else is who could be meant.</summary>
    (Actor? Actor, double Confidence) ByBeingAlone(Sentence sentence, int number, int token, List<Mention> mentions, Func<Actor, bool> fits)
    {
        for (var i = 0; i < token; i++)
        {
            var noun = sentence.Tokens[i];
            var isRival = noun.Pos == PartOfSpeech.Propn ? noun.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss
                : noun.Pos == PartOfSpeech.Noun && noun.Relation is Relation.Nsubj or Relation.NsubjPass && !noun.Has(Features.Plural) && _book.Words.IsSomebody(_article[noun.Span]);
            if (isRival && !mentions.Exists(m => m.Span.Contains(noun.Span)) && !_found.Exists(m => m.Span.Contains(noun.Span)))
            {
                return default;
            }
        }

        return _salience.Only(number, fits) is { } only && !only.Id.StartsWith('?') ? (only, OnlyOne) : default; // Who is nobody that we know may not be the only one either.
    }

    Func<Actor, bool> Fits(Gender gender) => gender == Gender.Unknown
        ? a => a.Kind is ActorKind.Country or ActorKind.Government or ActorKind.Organisation or ActorKind.Company or ActorKind.Party or ActorKind.ArmedGroup or ActorKind.Military
        : a => a.Kind == ActorKind.Person && GenderOf(a) is var known && (known == gender || known == Gender.Unknown);

    Gender GenderOf(Actor actor) => actor.Gender != Gender.Unknown ? actor.Gender : _genders.GetValueOrDefault(actor.Id);

    /// <summary>Male, Female, Unknown for "it"; null for what is no pronoun that we resolve.</summary>
    static Gender? PronounOf(ReadOnlySpan<char> word) => word switch
    {
        "he" or "He" or "him" or "his" or "His" or "himself" => Gender.Male,
        "she" or "She" or "her" or "Her" or "herself" or "hers" => Gender.Female,
        "it" or "It" or "its" or "Its" or "itself" => Gender.Unknown,
        _ => null,
    };

    /// <summary>"It is clear that ...", "it was a mistake to", "it is being reported that", "call it a shame that": a word that stands for nobody.</summary>
    bool IsEmpty(Sentence sentence, int token)
    {
        if (sentence.Tokens[token].Relation == Relation.Expl)
        {
            return true;
        }

        var head = sentence.Tokens[token].Head;
        return sentence.Tokens[token].Lemma == "it" && sentence.Tokens[token].Relation != Relation.NmodPoss && head >= 0
            && ((sentence.Tokens[token].Relation == Relation.NsubjPass && sentence.Tree.Child(head, Relation.Ccomp) >= 0
                    && _book.Words.Beside.Says(Beside.Reported, sentence.Tokens[head].Lemma))
                || (sentence.Tokens[token].Relation == Relation.Obj && _book.Words.Beside.Says(Beside.Deemed, sentence.Tokens[head].Lemma))
                || _book.Words.Beside.Says(Beside.Impersonal, sentence.Tokens[head].Lemma) || sentence.Tree.Child(head, Relation.Csubj) >= 0
                || (sentence.Tree.Child(head, Relation.Cop) >= 0 && sentence.Tokens[head].Pos != PartOfSpeech.Propn && sentence.Tokens[token].Relation is Relation.Nsubj));
    }
}
