using System.Collections.Immutable;
using System.Text;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Eval;

/// <summary>A paragraph of a treebank as it was written, with the places of its tokens and the last token of each sentence.</summary>
sealed record TreebankParagraph(string Text, ImmutableArray<TextSpan> Tokens, ImmutableArray<int> Ends)
{
    /// <summary>Joins the sentences of each paragraph with a space, as their page did.</summary>
    public static IEnumerable<TreebankParagraph> Of(IEnumerable<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var tokens = new List<TextSpan>();
        var ends = new List<int>();
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsParagraph && tokens.Count > 0)
            {
                yield return new(text.ToString(), [.. tokens], [.. ends]);
                text.Clear();
                tokens.Clear();
                ends.Clear();
            }

            if (text.Length > 0)
            {
                text.Append(' ');
            }

            Add(sentence, text, tokens);
            if (tokens.Count > 0)
            {
                ends.Add(tokens.Count - 1);
            }
        }

        if (tokens.Count > 0)
        {
            yield return new(text.ToString(), [.. tokens], [.. ends]);
        }
    }

    static void Add(ConlluSentence sentence, StringBuilder text, List<TextSpan> tokens)
    {
        var start = text.Length;
        var written = sentence.Text;
        text.Append(written);
        var at = 0;
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var word = sentence.Words[i];
            var parts = sentence.Words.AsSpan(i, Math.Max(1, word.InRange));
            var surface = word.Surface ?? word.Form;
            var found = written.IndexOf(surface, at, StringComparison.Ordinal);
            if (found < 0)
            {
                continue;
            }

            at = found + surface.Length;
            i += parts.Length - 1;

            // A contraction whose parts are not stretches of it ("wanna" as "want to") stays one token.
            if (string.Concat(parts.ToArray().Select(part => part.Form)) != surface)
            {
                tokens.Add(new(start + found, start + at));
                continue;
            }

            foreach (var part in parts)
            {
                tokens.Add(new(start + found, start + found + part.Form.Length));
                found += part.Form.Length;
            }
        }
    }
}
