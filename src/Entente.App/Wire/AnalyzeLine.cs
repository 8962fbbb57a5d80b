using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.App.Wire;

/// <summary>One line of the input of <c>entente analyze</c>, read leniently: unknown fields are ignored, so labelled sets can be fed as they are.</summary>
sealed record AnalyzeLine(string Id, string? Text, string? Html, DateOnly? Date, string? Title, string? Address, Diagnostic? Note)
{
    /// <summary>The line, or what is wrong with it.</summary>
    public static (AnalyzeLine? Line, LineError? Error) Read(string json, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(LoneSurrogates.Replace(json));
            return Read(document.RootElement, number);
        }
        catch (JsonException fault)
        {
            return (null, new(null, "ENT4101", $"Line {number} is not JSON: {fault.Message}"));
        }
    }

    static (AnalyzeLine?, LineError?) Read(JsonElement line, int number)
    {
        if (line.ValueKind is not JsonValueKind.Object)
        {
            return (null, new(null, "ENT4101", $"Line {number} is JSON, but not an object."));
        }

        var id = Value(line, "id");
        var (text, html) = (Value(line, "text"), Value(line, "html"));
        if (id is null || (text is null && html is null))
        {
            return (null, new(id, "ENT4102", $"Line {number} lacks {(id is null ? "'id'" : "'text' or 'html'")}."));
        }

        var said = Value(line, "date");
        var date = Day(said);
        var note = date is null && !string.IsNullOrWhiteSpace(said)
            ? new Diagnostic("ENT4103", Severity.Warning, $"The date '{said}' is no ISO 8601 day; it is taken as unknown.")
            : null;
        return (new(id, text, html, date, Value(line, "title"), Value(line, "url"), note), null);
    }

    /// <summary>The article that the line brings: stripped of page chrome, or as it is.</summary>
    public Article ToArticle(bool asSentence)
    {
        if (asSentence && Text is { } running)
        {
            return Article.FromText(Id, running, Date) with { Address = Address };
        }

        var document = new RawDocument
        {
            Name = Id,
            Id = Id,
            Bytes = Encoding.UTF8.GetBytes(Html ?? Text ?? ""),
            MediaType = Html is null ? "text/plain" : "text/html",
            Address = Address,
            Title = Title,
            Published = Date,
        };
        return ArticleReaders.Read(document, new()).FirstOrDefault() ?? Article.FromText(Id, Text ?? "", Date);
    }

    static string? Value(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}

/// <summary>What stands in the output in place of a line that could not be used.</summary>
sealed record LineError(string? Id, string Code, string Message);
