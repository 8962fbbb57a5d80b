using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.App.Inputs;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.App.Cli;

/// <summary><c>entente extract</c>: pages and files in, clean articles out, one JSON line each.</summary>
static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Pages, texts, feeds, mails, PDFs, JSON lines, tables; web, ZIP and TAR archives of them; folders; - for the standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var fields = FieldsOption.Create();
        var command = new Command("extract", """
            Takes the articles out of their pages and writes each as one JSON line: id, path, title, byline, publisher, published, blocks, text.

            Examples:
              entente extract page.html
              entente extract ~/press feed.xml crawl.warc.gz > articles.jsonl
              entente extract table.csv --fields text=Body,date=Day
            """) { files, fields };
        command.SetAction(result => Run(result.GetRequiredValue(files), FieldsOption.RulesOf(result.GetValue(fields)), terminal));
        return command;
    }

    static int Run(string[] files, ArticleRules rules, Terminal terminal)
    {
        var failed = false;
        var notes = new DiagnosticBag();
        foreach (var input in InputWalker.Walk(files, terminal.PathTo, terminal.In, rules: rules))
        {
            if (input.Document is { } document)
            {
                foreach (var article in ArticleReaders.Read(document, rules, notes))
                {
                    terminal.Out.WriteLine(LineOf(article, document.Name));
                }
            }
            else
            {
                notes.Add(input.Fault!);
            }

            foreach (var note in notes.Take())
            {
                failed |= note.Severity is Severity.Error;
                terminal.Error.WriteLine($"{note.Code}: {note.Message}");
            }
        }

        return failed ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    static string LineOf(Article article, string path)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("path", path);
            json.WriteString("title", article.Title);
            json.WriteString("byline", article.Byline);
            json.WriteString("publisher", article.Publisher);
            json.WriteString("address", article.Address);
            json.WriteString("published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("publishedBasis", NameOf(article.PublishedBasis));
            json.WriteString("language", article.Language);
            json.WriteStartArray("blocks");
            foreach (var block in article.Blocks)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(block.Kind.ToString()));
                json.WriteNumber("start", block.Span.Start);
                json.WriteNumber("end", block.Span.End);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("text", article.Text);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }

    static string NameOf(DateBasis basis) => basis switch
    {
        DateBasis.JsonLd => "json-ld",
        _ => JsonNamingPolicy.CamelCase.ConvertName(basis.ToString()),
    };
}
