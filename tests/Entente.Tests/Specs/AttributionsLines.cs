using Entente.Articles;

namespace Entente.Tests.Specs;

/// <summary>One frame a line: source, cue, content, each in the text's words.</summary>
static class AttributionsLines
{
    public static string Lines(Analysis analysis) => string.Concat(
        from frame in analysis.Attributions
        select $"{Words(analysis, frame.Source)} | {Words(analysis, frame.Cue)} | {Words(analysis, frame.Content)}\n");

    static string Words(Analysis analysis, TextSpan? span) => span is { } words ? analysis.Article.Text[words.Start..words.End] : "-";
}
