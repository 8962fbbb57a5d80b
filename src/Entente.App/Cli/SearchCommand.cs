using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente search</c>: sentences with given words, the best match first, the words marked.</summary>
static class SearchCommand
{
    static readonly string[] s_columns = ["published", "publisher", "title", "sentence", "marked", "article", "start", "end"];

    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS") { Description = "All of them must be there; \"a phrase\", -without, OR.", Arity = ArgumentArity.OneOrMore };
        var store = StoreOption.Create();
        var limit = new Option<int>("--limit") { Description = "How many sentences at most.", DefaultValueFactory = _ => 20 };
        var format = new Option<TableFormat?>("--format") { Description = "csv or json, with each sentence's place in its article; otherwise text to read." };
        var command = new Command(
            "search",
            """
            Finds sentences of the articles in the store, the best match first (BM25), with the words that matched between brackets.

            Examples:
              entente search grain corridor
              entente search '"no-fly zone" OR ceasefire -film' --limit 50
              entente search pipeline --format json
            """) { words, store, limit, format };
        command.SetAction(result => Run(
            string.Join(' ', result.GetRequiredValue(words)), result.GetValue(store), result.GetValue(limit), result.GetValue(format), terminal));
        return command;
    }

    static int Run(string words, string? storePath, int limit, TableFormat? format, Terminal terminal)
    {
        using var store = StoreOption.Open(storePath, terminal);
        var hits = Search(store, words, limit);
        if (format is { } asked)
        {
            TableWriter.Write(terminal.Out, asked, s_columns, hits.Select(hit => new object?[]
            {
                hit.Published, hit.Publisher, hit.Title, hit.Text, Marked(hit), hit.ArticleKey, hit.Span.Start, hit.Span.End,
            }));
            return ExitCodes.Done;
        }

        var page = new TerminalPage(terminal);
        foreach (var hit in hits)
        {
            var day = hit.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "undated";
            page.Line($"{day}  {hit.Publisher ?? "publisher unknown"}", TerminalPage.Faint);
            page.Wrap(Marked(hit), "  ");
        }

        if (hits.Count == 0)
        {
            page.Line("No sentence has these words.");
        }

        return ExitCodes.Done;
    }

    static IReadOnlyList<SentenceHit> Search(DecidedStore store, string words, int limit)
    {
        try
        {
            return store.Search(words, Math.Max(0, limit));
        }
        catch (Storage.StoreException fault)
        {
            throw new WrongUseException(fault);
        }
    }

    static string Marked(SentenceHit hit)
    {
        var marked = new StringBuilder(hit.Text);
        foreach (var span in hit.Highlights.OrderByDescending(span => span.Start))
        {
            marked.Insert(span.End, ']').Insert(span.Start, '[');
        }

        return marked.ToString();
    }
}
