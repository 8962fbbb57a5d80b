using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Words for closeness or distance that are told of others: "aid to Borduria", "the war in Borduria" say nothing of Atlantia and Syldavia.</summary>
readonly struct OthersRelations(DriverSentence sentence, (string A, string B) dyad)
{
    /// <summary>Whether what belongs to the word names a third state, and not both of the two.</summary>
    public bool Are(int token)
    {
        if (sentence.Clauses[token].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
        {
            return false;
        }

        var sides = new List<string>();
        foreach (var child in sentence.Clauses.Tree.Children(token))
        {
            if (sentence.Clauses[child].Relation is Relation.Nmod or Relation.NmodPoss or Relation.Amod or Relation.Compound)
            {
                sides.AddRange(sentence.Sides.In(sentence.Span(sentence.Clauses.Subtree(child))).Where(SidesOfArticle.IsState));
            }
        }

        var (a, b) = dyad;
        return sides.Exists(side => side != a && side != b) && !(sides.Contains(a) && sides.Contains(b));
    }
}
