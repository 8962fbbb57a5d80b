using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Whom "they" takes up: the one body of people spoken of last, and nobody where others could be meant as well.</summary>
sealed class PluralReference
{
    /// <summary>Sentences back.</summary>
    const int Window = 1;

    readonly List<(Actor? Actor, int Sentence)> _plurals = [];

    /// <summary>Notes the plural nouns of a sentence up to a token, as people that are known or as somebody else.</summary>
    public void Note(Sentence sentence, int number, int token, List<Mention> mentions)
    {
        var noun = sentence.Tokens[token];
        if (noun.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || noun.Relation is Relation.Compound)
        {
            return;
        }

        var mention = mentions.Find(m => m.Span.Contains(noun.Span) && sentence.HeadOf(m.Span) == token);
        var isBody = mention?.Actor is { Kind: ActorKind.ArmedGroup or ActorKind.People } || (mention?.Actor is { Kind: ActorKind.Military or ActorKind.Government } && noun.Has(Features.Plural));
        if (isBody || noun.Has(Features.Plural) || IsJoined(sentence, token))
        {
            _plurals.Add((isBody ? mention!.Actor : null, number));
        }
    }

    /// <summary>The only body of people named in this sentence and the one before; null where there are others.</summary>
    public Actor? Antecedent(int number)
    {
        Actor? only = null;
        foreach (var (actor, sentence) in _plurals)
        {
            if (number - sentence <= Window)
            {
                if (actor is null || (only is not null && only.Id != actor.Id))
                {
                    return null;
                }

                only = actor;
            }
        }

        return only;
    }

    public static bool IsPronoun(ReadOnlySpan<char> word) => word is "they" or "They" or "them" or "their" or "Their" or "themselves";

    /// <summary>"Russia and Myanmar" are "they" as well, and no one actor.</summary>
    static bool IsJoined(Sentence sentence, int token) => sentence.Tokens[token].Relation is Relation.Conj || sentence.Tree.Child(token, Relation.Conj) >= 0;
}
