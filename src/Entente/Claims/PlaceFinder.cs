using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Says what stands around a verb, noun or adjective: its own dependents first, then what it shares with the words that govern it.</summary>
static partial class PlaceFinder
{
    const int DeepestSharing = 6;

    public static Places Of(Sentence sentence, int token, WordUses<RoleWord> words, bool asAdjective = false)
    {
        var places = new Places { IsPassive = IsPassive(sentence, token) };
        places.Add(Place.Self, token);
        if (IsVerb(sentence, token) && !asAdjective)
        {
            AddVerb(sentence, token, places, words);
        }
        else
        {
            AddNominal(sentence, token, places, words);
        }

        return places;
    }

    static void AddVerb(Sentence sentence, int token, Places places, WordUses<RoleWord> words)
    {
        var tokens = sentence.Tokens;
        places.Add(Place.Subject, Subject(sentence, token, DeepestSharing));
        places.Add(Place.Subject, OtherSubject(sentence, token));
        var patient = Object(sentence, token);
        patient = Receiver(sentence, token, patient, words) is >= 0 and var receiver ? receiver : patient;
        places.Add(Place.Object, patient);
        foreach (var child in sentence.Tree.Children(token))
        {
            switch (tokens[child].Relation)
            {
                case Relation.Iobj:
                    places.Add(Place.Indirect, child);
                    break;
                case Relation.Obj when child != patient:
                    places.Add(Place.Object, child);
                    break;
                case Relation.Obl when tokens[child].Pos == PartOfSpeech.Adp:
                    places.Add(Place.Particle, child); // "The deal fell through on Monday".
                    break;
                case Relation.Obl or Relation.OblAgent or Relation.Nmod:
                    if (OutOf(sentence, child) is >= 0 and var particle)
                    {
                        places.Add(Place.Particle, particle); // "Walked out of talks with A".
                        places.Add("of", child);
                        AddPrepositional(sentence, child, places);
                    }

                    places.Add(Preposition(sentence, child), child);
                    break;
                case Relation.Xcomp:
                    places.Add(Place.Infinitive, child);
                    if (tokens[child].Pos == PartOfSpeech.Adj)
                    {
                        AddPrepositional(sentence, child, places); // "Made matters worse for A".
                    }

                    break;
                case Relation.Ccomp:
                    places.Add(Place.Clause, child);
                    break;
                case Relation.Advcl:
                    places.Add(Marker(sentence, child), child);
                    break;
                case Relation.Aux:
                    places.Add(Place.Auxiliary, child);
                    break;
                case Relation.Advmod when tokens[child].Lemma is "not" or "never" or "no" or "n't":
                    places.Add(Place.Negation, child);
                    break;
                case Relation.CompoundPrt:
                case Relation.Advmod when tokens[child].Pos is PartOfSpeech.Adp or PartOfSpeech.Adv:
                    places.Add(Place.Particle, child);
                    break;
            }
        }

        if (patient >= 0)
        {
            AddPrepositional(sentence, patient, places);
        }
    }

    static void AddPrepositional(Sentence sentence, int token, Places places, int except = -1)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (child != except && sentence.Tokens[child].Relation is Relation.Obl or Relation.OblAgent or Relation.Nmod)
            {
                places.Add(Preposition(sentence, child), child);
            }
        }
    }

    public static bool IsPassive(Sentence sentence, int token)
    {
        var it = sentence.Tokens[token];
        if (it.Pos != PartOfSpeech.Verb)
        {
            return false;
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.AuxPass or Relation.NsubjPass)
            {
                return true;
            }
        }

        var isPastParticiple = it.Has(Features.Passive) || (it.Has(Features.Participle) && it.Has(Features.Past));
        return isPastParticiple && (it.Relation is Relation.Acl or Relation.Amod
            || (it.Relation is Relation.Advcl && Agent(sentence, token) >= 0)
            || (it.Relation is Relation.Conj && it.Head >= 0 && IsPassive(sentence, it.Head) && sentence.Tree.Child(token, Relation.Nsubj) < 0));
    }

    public static bool IsVerb(Sentence sentence, int token) => sentence.Tokens[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux;

    /// <summary>The "out" of "out of" before a noun, which the parser may take for two prepositions; -1 where there is none.</summary>
    static int OutOf(Sentence sentence, int token)
    {
        var first = sentence.Tree.Child(token, Relation.Case);
        return first >= 0 && sentence.Tokens[first].Lemma == "out" && sentence.Tokens[first + 1] is { Lemma: "of", Relation: Relation.Case } ? first : -1;
    }

    /// <summary>The preposition of a phrase, in lower case; several words are joined by blanks ("out of").</summary>
    public static string Preposition(Sentence sentence, int token)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation == Relation.Case)
            {
                var words = sentence.Tokens[child].Lemma;
                foreach (var part in sentence.Tree.Children(child))
                {
                    if (sentence.Tokens[part].Relation == Relation.Fixed)
                    {
                        words += " " + sentence.Tokens[part].Lemma;
                    }
                }

                return words;
            }
        }

        return "";
    }

    /// <summary>"Near the Thai border" tells where, not on whom.</summary>
    public static bool IsBorder(Sentence sentence, int token, WordUses<RoleWord> words) =>
        words.Says(RoleWord.Edge, sentence.Tokens[token].Lemma)
        && Preposition(sentence, token) is "on" or "near" or "along" or "at" or "off";

    /// <summary>What introduces a clause: to, after, by.</summary>
    static string Marker(Sentence sentence, int token)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.Mark or Relation.Case)
            {
                return sentence.Tokens[child].Lemma is "to" ? Place.Infinitive : sentence.Tokens[child].Lemma;
            }
        }

        return Place.Infinitive;
    }
}
