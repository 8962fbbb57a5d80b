using System.Globalization;
using System.Text.Json;

namespace Entente.Articles.Readers;

/// <summary>JSON lines, one article each: <c>{"id", "text" or "html", "title", "date", "url"}</c> or the names that knowledge/articles/fields.tsv maps to these.</summary>
sealed class JsonLinesReader : IArticleReader
{
    public string Format => "jsonl";

    public bool IsBinary => false;

    public bool Accepts(RawDocument document) => document.MediaType is { } type
        ? type.Contains("json", StringComparison.OrdinalIgnoreCase)
        : FileName.Ends(document.Name, ".jsonl", ".ndjson", ".json") || document.Bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    public IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        var rest = document.Bytes;
        for (var number = 1; rest.Length > 0; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).Length > 0 && ReadLine(document, line, number, rules, notes) is { } article)
            {
                yield return article;
            }
        }
    }

    static Article? ReadLine(RawDocument document, ReadOnlyMemory<byte> line, int number, ArticleRules rules, DiagnosticBag notes)
    {
        try
        {
            using var parsed = JsonDocument.Parse(TextDecoding.Decode(line.Span), new() { AllowTrailingCommas = true });
            if (parsed.RootElement.ValueKind is JsonValueKind.Object)
            {
                return ReadRecord(document, new Record(parsed.RootElement, rules.Fields), number, rules, notes);
            }

            notes.Add(Diagnostic.NotARecord(document.Name, number, "it is no object in braces"));
        }
        catch (JsonException fault)
        {
            notes.Add(Diagnostic.NotARecord(document.Name, number, string.Create(CultureInfo.InvariantCulture, $"it breaks off being JSON at byte {fault.BytePositionInLine}")));
        }

        catch (InvalidOperationException)
        {
            notes.Add(Diagnostic.NotARecord(document.Name, number, "the name of a field holds half a character"));
        }

        return null;
    }

    static Article? ReadRecord(RawDocument document, Record record, int number, ArticleRules rules, DiagnosticBag notes)
    {
        var one = document with
        {
            Id = record["id"] ?? document.Id,
            Address = record["address"] ?? document.Address,
            Title = record["title"] is { } title ? FeedMarkup.TextOf(title) : document.Title,
            Published = (record["date"] is { } date ? rules.Dates.Find(date) : null) ?? document.Published,
            Publisher = record["publisher"] ?? document.Publisher,
            Byline = record["byline"] ?? document.Byline,
        };

        if (record["html"] is { } html)
        {
            return HtmlReader.ReadPage(one, html, rules, notes);
        }

        if (record["text"] is { } text)
        {
            return FeedMarkup.IsMarkup(text) ? ReadScrap(one, text, rules) : PlainTextReader.ReadText(one, text, rules, notes);
        }

        if (one.Title is { } alone)
        {
            return PlainTextReader.ReadText(one, alone, rules, notes);
        }

        notes.Add(Diagnostic.NotARecord(document.Name, number, "it has neither text nor html nor title"));
        return null;
    }

    static Article? ReadScrap(RawDocument document, string markup, ArticleRules rules)
    {
        var draft = new ArticleDraft();
        draft.Add(BlockKind.Title, document.Title ?? "");
        foreach (var block in FeedMarkup.BlocksOf(markup, document.Title, rules))
        {
            draft.Add(block.Kind, block.Text);
        }

        return draft.IsEmpty ? null : draft.Finish(document, rules);
    }

    /// <summary>The fields of one line under the names that Entente gives them.</summary>
    sealed class Record
    {
        readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);
        readonly FieldNames _names;

        public Record(JsonElement line, FieldNames names)
        {
            _names = names;
            foreach (var property in line.EnumerateObject())
            {
                _values[property.Name.ToLowerInvariant()] = property.Value;
            }
        }

        public string? this[string field]
        {
            get
            {
                foreach (var name in _names[field])
                {
                    if (_values.TryGetValue(name, out var value) && TextOf(value) is { } text)
                    {
                        return text;
                    }
                }

                return null;
            }
        }

        static string? TextOf(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => JsonText.Of(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(TextOf).Where(text => text is not null)) is { Length: > 0 } joined ? joined : null,
            JsonValueKind.Object when value.TryGetProperty("name", out var name) => TextOf(name),
            _ => null,
        };
    }
}
