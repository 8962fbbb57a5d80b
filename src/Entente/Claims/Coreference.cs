using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Whom a word without a name of its own means, by the tree of its sentence alone.</summary>
static class Coreference
{
    const int DeepestPhrase = 3;

    /// <summary>"Its forces", "their withdrawal": where no mention says who is meant, the subject of the nearest clause above that is not the phrase itself.</summary>
    public static int AntecedentOf(Sentence sentence, int pronoun)
    {
        if (sentence.Tokens[pronoun].Lemma == "whose")
        {
            return Qualified(sentence, pronoun);
        }

        if (sentence.Tokens[pronoun].Lemma is not ("its" or "their" or "his" or "her" or "it" or "they" or "he" or "she" or "them" or "him" or "itself" or "themselves" or "himself" or "herself"))
        {
            return -1;
        }

        for (var (at, steps) = (sentence.Tokens[pronoun].Head, 0); at >= 0 && steps < sentence.Tokens.Length; at = sentence.Tokens[at].Head, steps++)
        {
            foreach (var child in sentence.Tree.Children(at))
            {
                if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass && child < pronoun
                    && sentence.Tokens[child].Pos != PartOfSpeech.Pron && !sentence.Tree.IsWithin(pronoun, child))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    /// <summary>"Chad, whose troops attacked": what the relative clause of the word hangs on; -1 where it hangs on none.</summary>
    static int Qualified(Sentence sentence, int relative)
    {
        for (var (at, steps) = (sentence.Tokens[relative].Head, 0); at >= 0 && steps < sentence.Tokens.Length; at = sentence.Tokens[at].Head, steps++)
        {
            if (sentence.Tokens[at].Relation is Relation.AclRelcl)
            {
                return sentence.Tokens[at].Head;
            }
        }

        return -1;
    }

    /// <summary>He and she are people, never a state.</summary>
    public static bool IsPersonal(Sentence sentence, int pronoun) => sentence.Tokens[pronoun].Lemma is "he" or "she" or "him" or "her" or "his";

    /// <summary>"Ethnic Albanians in Serbia" are people of Serbia.</summary>
    public static bool IsEthnic(Sentence sentence, int token)
    {
        for (var before = token - 1; before >= 0 && before >= token - 2; before--)
        {
            if (sentence.Tokens[before].Lemma.Equals("ethnic", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public static int HomeOf(Sentence sentence, int token)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.Nmod && PlaceFinder.Preposition(sentence, child) is "in" or "of" or "from")
            {
                return child;
            }

            if (sentence.Tokens[child].Relation is Relation.Acl)
            {
                foreach (var place in sentence.Tree.Children(child))
                {
                    if (PlaceFinder.Preposition(sentence, place) == "in")
                    {
                        return place;
                    }
                }
            }
        }

        return PlaceOfDeed(sentence, token);
    }

    /// <summary>"Ethnic Albanians demonstrated in Serbia": people are of the place where they do or suffer something.</summary>
    static int PlaceOfDeed(Sentence sentence, int token)
    {
        var verb = sentence.Tokens[token].Head;
        for (var steps = 0; verb >= 0 && steps < DeepestPhrase && !PlaceFinder.IsVerb(sentence, verb); steps++)
        {
            verb = sentence.Tokens[verb].Head;
        }

        if (verb >= 0)
        {
            foreach (var child in sentence.Tree.Children(verb))
            {
                if (sentence.Tokens[child].Relation == Relation.Obl && PlaceFinder.Preposition(sentence, child) == "in")
                {
                    return child;
                }
            }
        }

        return -1;
    }
}
