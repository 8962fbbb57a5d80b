using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Entente.App.Workbench.Words;

/// <summary>Markdown of ours as HTML: what looks like HTML in it stays text, and its links lead to pages of the workbench.</summary>
static class WordsHtml
{
    static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    public static string Write(string folder, string markdown, Func<string, string> link)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        foreach (var one in document.Descendants<LinkInline>())
        {
            one.Url = Address(folder, one.Url ?? "", link);
        }

        foreach (var code in document.Descendants<CodeBlock>())
        {
            code.GetAttributes().AddProperty("tabindex", "0");
        }

        return document.ToHtml(s_pipeline);
    }

    /// <summary>A page beside this one stays in the workbench; what is elsewhere in the repository is only named.</summary>
    static string? Address(string folder, string url, Func<string, string> link)
    {
        var (path, mark) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (url[..at], url[at..]) : (url, "");
        return path.Length == 0 ? mark
            : path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal)
                ? link($"/{(folder == "docs" ? "method" : "codebook")}/{path[..^3]}{mark}")
            : null;
    }
}
