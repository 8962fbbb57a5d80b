using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Whom pronouns and definite descriptions take up: "his", "the country", "the ailing activist", "his opposite number".</summary>
sealed partial class Coreference
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
            if (PronounOf(word) is { } gender && !IsEmpty(sentence, i))
            {
                Pronoun(sentence, number, i, gender, mentions);
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

        var root = sentence.Root;
        var subject = root < 0 ? -1 : Math.Max(sentence.Tree.Child(root, Relation.Nsubj), sentence.Tree.Child(root, Relation.NsubjPass));
        _lastSubject = subject < 0 || sentence.Tree.Child(subject, Relation.Conj) >= 0 ? null : SubjectActor(sentence, subject, mentions);
    }

    /// <summary>A person whom we do not know can be meant by "he" as well as one whom we do.</summary>
    static Actor? Somebody(Mention mention) => mention.Actor
        ?? (mention.Kind == ActorKind.Person ? new() { Id = mention.ActorId, Name = mention.Name, Kind = ActorKind.Person, Country = mention.Country, Code = mention.Code } : null);

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
