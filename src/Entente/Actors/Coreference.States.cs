using Entente.Sentences;

namespace Entente.Actors;

/// <content>Which state "the country", "the kingdom" and "the government" mean.</content>
sealed partial class Coreference
{
    /// <summary>By how much more a state must stand out than any other to be "the country".</summary>
    const double Sure = 0.25;

    /// <summary>The state most spoken of; null where another is so by nearly as much.</summary>
    Actor? Country(int number, Func<Actor, bool> fits, double margin) => _salience.BestState(number, id => _book.Find(id) is { } state && fits(state), margin) is { } found ? _book.Find(found) : null;

    /// <summary>"Kenyan support for the country", "Kenya attacked the country": the state that does it is not the one it is done to.</summary>
    string? DoerAround(Sentence sentence, int noun, List<Mention> mentions)
    {
        var governor = sentence.Tokens[noun].Head;
        if (governor >= 0 && sentence.Tokens[governor].Pos == PartOfSpeech.Noun)
        {
            foreach (var child in sentence.Tree.Children(governor))
            {
                if (child < governor && sentence.Tokens[child].Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss
                    && mentions.Find(m => m.Span.Contains(sentence.Tokens[child].Span)) is { Actor.Kind: ActorKind.Country, Country: { } modifier })
                {
                    return modifier;
                }
            }
        }

        return SubjectBefore(sentence, noun, mentions) is { Kind: ActorKind.Country or ActorKind.Government or ActorKind.Military, Country: { } state } ? state : null;
    }

    /// <summary>Who is the subject of the clause around a noun, where that stands before it.</summary>
    Actor? SubjectBefore(Sentence sentence, int noun, List<Mention> mentions)
    {
        for (var (at, steps) = (sentence.Tokens[noun].Head, 0); at >= 0 && steps < 6; (at, steps) = (sentence.Tokens[at].Head, steps + 1))
        {
            var subject = Math.Max(sentence.Tree.Child(at, Relation.Nsubj), sentence.Tree.Child(at, Relation.NsubjPass));
            if (subject >= 0)
            {
                return subject < noun ? SubjectActor(sentence, subject, mentions) : null;
            }
        }

        return null;
    }

    /// <summary>"The country's foreign minister Xan Example": whose office it is that who is named behind it holds.</summary>
    string? OwnerOfOffice(List<Mention> mentions, int end)
    {
        var text = _article.Text;
        if (end + 1 >= text.Length || !WordFold.IsApostrophe(text[end]))
        {
            return null;
        }

        return mentions.Find(m => m.Span.Start > end && m.Span.Start < end + 60) is { Kind: ActorKind.Person, Country: { } state } person && person.Office is not null
            && _book.Offices.Before(text, person.Span.Start, end) is { Office: not null } or { Sector: "GOV" } ? state : null;
    }

    /// <summary>Whether who leads a state on the day of the article bears a monarch's title.</summary>
    bool IsMonarchy(Actor state) => _book.HolderOf(state.Id, "head-of-state", _article.Published)?.Tenures
        .Any(tenure => tenure.Office is { } office && office.Split(' ').Any(word => _book.Words.Beside.Says(Beside.Throne, word))) == true;
}
