using System.Globalization;
using Entente.Briefs;

namespace Entente.App.Cli;

/// <summary>A brief on a terminal: the parts that answer the question, wrapped to its width, coloured where a person watches.</summary>
static class TerminalBrief
{
    /// <summary>Bottom line, drivers, limits, contradictions, outlook; the whole is in the document.</summary>
    static readonly int[] s_shown = [1, 5, 6, 7, 9];

    public static void Write(Brief brief, Terminal terminal)
    {
        var page = new TerminalPage(terminal);
        page.Line(brief.Header.Title, TerminalPage.Bold);
        page.Wrap($"Understood: {brief.Question.Understood}.", "", TerminalPage.Faint);
        page.Wrap(
            string.Create(
                CultureInfo.InvariantCulture,
                $"From {brief.Header.ArticlesOfPair} of {brief.Header.Articles} articles{(brief.Header.CutOff is { } day ? $", the last of {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "")}; coded by machine, {(brief.Header.Reviewed > 0 ? string.Create(CultureInfo.InvariantCulture, $"{brief.Header.Reviewed:P0} reviewed by a person") : "not reviewed")}."),
            "",
            TerminalPage.Faint);
        if (brief.Header.Warning is { } warning)
        {
            page.Wrap(warning, "", TerminalPage.Warning);
        }

        foreach (var section in brief.Sections.Where(section => s_shown.Contains(section.Number)))
        {
            page.Line("");
            page.Line(section.Heading.ToUpperInvariant(), TerminalPage.Bold);
            foreach (var block in section.Blocks)
            {
                if (block.Style is BlockStyle.Subheading)
                {
                    page.Line($"  {block.Heading}", TerminalPage.Heading);
                }
                else
                {
                    page.Wrap(string.Join(' ', block.Sentences.Select(Sentence)), block.Style is BlockStyle.Item ? "  - " : "  ");
                }
            }
        }

        Sources(brief, page);
    }

    static void Sources(Brief brief, TerminalPage page)
    {
        var shown = brief.Sections.Where(section => s_shown.Contains(section.Number))
            .SelectMany(section => section.Blocks).SelectMany(block => block.Sentences).SelectMany(sentence => sentence.Cites).ToHashSet();
        page.Line("");
        page.Line("SOURCES", TerminalPage.Bold);
        foreach (var source in brief.Sources)
        {
            var numbers = brief.Ledger.Where(item => item.ArticleKey == source.ArticleKey && shown.Contains(item.Number)).Select(item => item.Number).ToList();
            if (numbers.Count > 0)
            {
                var words = string.Join(", ", ((string?[])[source.Byline, source.Title is null ? null : $"“{source.Title}”", source.Publisher, source.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "undated"]).OfType<string>());
                page.Wrap($"{string.Join(' ', numbers.Select(number => $"[{number}]"))} {words}{(source.Copies.IsEmpty ? "" : $"; copied by {string.Join(", ", source.Copies)}")}", "  ");
            }
        }
    }

    static string Sentence(BriefSentence sentence) =>
        sentence.Text.ReplaceLineEndings(" ")
        + (sentence.Assumption ? " (assumption)" : "")
        + (sentence.Cites.IsEmpty ? "" : " " + string.Concat(sentence.Cites.Select(number => $"[{number}]")));
}
