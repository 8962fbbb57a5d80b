using System.Text;
using Entente.Sentences;

namespace Entente.Tests.Specs;

/// <summary>A sentence a line: each word but punctuation as <c>form&lt;-relation-head</c>, the root as <c>form&lt;-root</c>.</summary>
static class SentencesLines
{
    public static string Lines(Analysis analysis)
    {
        var lines = new StringBuilder();
        foreach (var sentence in analysis.Sentences)
        {
            string Form(int token) => analysis.Article[sentence.Tokens[token].Span].ToString();
            var words = from i in Enumerable.Range(0, sentence.Tokens.Length)
                        let token = sentence.Tokens[i]
                        where token.Relation != Relation.Punct
                        select token.Head < 0 ? $"{Form(i)}<-root" : $"{Form(i)}<-{RelationNames.Of(token.Relation)}-{Form(token.Head)}";
            lines.AppendJoin(' ', words).Append('\n');
        }

        return lines.ToString();
    }
}
