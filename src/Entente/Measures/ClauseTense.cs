using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Which way the clause around a time expression looks: "on Friday" is the last one or the next one by the verb's tense.</summary>
static class ClauseTense
{
    /// <summary>-1 back, +1 ahead, 0 where the clause does not tell.</summary>
    public static int Of(Sentence? sentence, TextSpan span)
    {
        if (sentence is null || sentence.HeadOf(span) is var token && token < 0)
        {
            return 0;
        }

        var tokens = sentence.Tokens;
        for (var steps = 0; token >= 0 && steps < tokens.Length; steps++)
        {
            if (Of(sentence, token) is not 0 and var tense)
            {
                return tense;
            }

            token = tokens[token].Head;
        }

        return 0;
    }

    static int Of(Sentence sentence, int verb)
    {
        var token = sentence.Tokens[verb];
        var isInfinitive = false;
        var hasAuxiliary = false;
        foreach (var child in sentence.Tree.Children(verb))
        {
            var (lemma, relation) = (sentence.Tokens[child].Lemma, sentence.Tokens[child].Relation);
            if (relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                hasAuxiliary = true;
                if (lemma is "will" or "shall" or "’ll" or "'ll")
                {
                    return 1;
                }

                if (lemma is "have" || sentence.Tokens[child].Has(Features.Past))
                {
                    return -1;
                }
            }

            isInfinitive |= relation == Relation.Mark && lemma == "to";
        }

        // "To meet on Friday", "planned for Friday", "scheduled for Friday" look ahead whatever the tense above.
        return isInfinitive || token.Lemma is "plan" or "schedule" or "slate" or "due" or "expect" or "upcoming" ? 1
            : token.Pos is PartOfSpeech.Verb && token.Has(Features.Past) && (!hasAuxiliary || !token.Has(Features.Participle)) ? -1
            : 0;
    }
}
