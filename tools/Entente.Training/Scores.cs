using Entente.Sentences;

namespace Entente.Training;

/// <summary>How well a model does on the sentences of a treebank, tokens given.</summary>
static class Scores
{
    public static string Of(LanguageModel model, IEnumerable<ConlluSentence> sentences)
    {
        var (count, tags, lemmas, heads, labelled, exact) = (0, 0, 0, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            var (text, tokens) = Conllu.LayOut(sentence);
            var parsed = model.Parse(text, [tokens])[0];
            for (var i = 0; i < parsed.Length; i++)
            {
                var (gold, token) = (sentence.Words[i], parsed[i]);
                var relation = RelationNames.Of(token.Relation);
                var isHead = token.Head + 1 == gold.Head;
                count++;
                tags += gold.Upos.Equals(token.Pos.ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                lemmas += gold.Lemma == token.Lemma ? 1 : 0;
                heads += isHead ? 1 : 0;
                labelled += isHead && relation.Split(':')[0] == gold.Relation.Split(':')[0] ? 1 : 0;
                exact += isHead && relation == gold.Relation ? 1 : 0;
            }
        }

        double Share(int right) => 100.0 * right / count;
        return FormattableString.Invariant(
            $"UPOS {Share(tags):f2} lemma {Share(lemmas):f2} UAS {Share(heads):f2} LAS {Share(labelled):f2} with subtypes {Share(exact):f2} of {count} tokens");
    }
}
