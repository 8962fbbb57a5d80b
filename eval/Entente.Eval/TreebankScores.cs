using System.Collections.Immutable;
using Entente.Sentences;

namespace Entente.Eval;

/// <summary>How well a model does on a treebank: boundaries from raw text; tags, lemmas and trees with the tokens given.</summary>
/// <remarks>
/// "LAS" compares relations without their subtypes, as the CoNLL shared tasks did; "LAS with subtypes" compares them whole.
/// Punctuation counts.
/// </remarks>
static class TreebankScores
{
    public static ImmutableArray<Figure> Boundaries(LanguageModel model, string name, IEnumerable<ConlluSentence> sentences)
    {
        var (tokens, ends) = (new Overlap(), new Overlap());
        foreach (var paragraph in TreebankParagraph.Of(sentences))
        {
            var found = model.Tokenize(paragraph.Text, new(0, paragraph.Text.Length));
            tokens.Add(paragraph.Tokens.Select(token => (token.Start, token.End)), found.SelectMany(sentence => sentence).Select(token => (token.Start, token.End)));
            var first = 0;
            var gold = new List<(int, int)>();
            foreach (var last in paragraph.Ends)
            {
                gold.Add((paragraph.Tokens[first].Start, paragraph.Tokens[last].End));
                first = last + 1;
            }

            ends.Add(gold, found.Select(sentence => (sentence[0].Start, sentence[^1].End)));
        }

        return [new($"token F1 {name}", tokens.F1, tokens.Gold), new($"sentence F1 {name}", ends.F1, ends.Gold)];
    }

    public static ImmutableArray<Figure> Trees(LanguageModel model, string name, IEnumerable<ConlluSentence> sentences)
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

        Figure Share(string figure, int right) => new($"{figure} {name}", 100.0 * right / count, count);
        return [Share("UPOS", tags), Share("lemma", lemmas), Share("UAS", heads), Share("LAS", labelled), Share("LAS with subtypes", exact)];
    }

    /// <summary>Exact spans and kinds of persons, organisations and places, with the tokens given.</summary>
    public static Figure Names(LanguageModel model, string name, IEnumerable<NamedSentence> sentences)
    {
        var overlap = new Overlap();
        foreach (var sentence in sentences)
        {
            var (text, tokens) = Conllu.LayOut(sentence.Words);
            var found = model.Names?.Find(text, model.Parse(text, [tokens])[0].AsSpan()) ?? [];
            overlap.Add(
                sentence.Names.Select(of => ((of.First * 10) + (int)of.Kind, of.End)),
                found.Where(of => of.Kind != NameKind.Group).Select(of => ((of.First * 10) + (int)of.Kind, of.End)));
        }

        return new($"names F1 {name}", overlap.F1, overlap.Gold);
    }

    sealed class Overlap
    {
        int _found;
        int _both;

        public int Gold { get; private set; }

        public double F1 => Gold + _found == 0 ? 0 : 200.0 * _both / (Gold + _found);

        public void Add(IEnumerable<(int, int)> gold, IEnumerable<(int, int)> found)
        {
            var truth = gold.ToHashSet();
            Gold += truth.Count;
            foreach (var item in found)
            {
                _found++;
                _both += truth.Contains(item) ? 1 : 0;
            }
        }
    }
}
