using System.Collections.Immutable;

namespace Entente.Articles;

/// <summary>Something odd about a text or file, told to a person. The code is stable and described in docs/diagnostics.md.</summary>
public sealed record Diagnostic(string Code, Severity Severity, string Message, TextSpan? At = null)
{
    public static Diagnostic SentenceTooLong(TextSpan at, int limit) => new(
        "ENT1001", Severity.Warning, $"Cut a sentence of {at.Length} characters; the limit is {limit}.", at);

    public static Diagnostic NoArticle(string name) => new(
        "ENT3001", Severity.Error, $"{name}: there is no article in it.");

    public static Diagnostic Empty(string name) => new(
        "ENT3002", Severity.Error, $"{name}: it is empty.");

    public static Diagnostic Binary(string name) => new(
        "ENT3003", Severity.Error, $"{name}: it is binary, of no format that Entente reads.");

    public static Diagnostic TooLong(string name, long limit) => new(
        "ENT3004", Severity.Error, $"{name}: it is longer than {limit >> 20} MiB, which no article is.");

    public static Diagnostic Unreadable(string name, string reason) => new(
        "ENT3005", Severity.Error, $"{name}: {reason}");

    public static Diagnostic HtmlTooDeep(string name) => new(
        "ENT3006", Severity.Warning, $"{name}: its elements stand too deep within each other, or are too many; its words were read without its layout.");

    public static Diagnostic NotARecord(string name, int line, string reason) => new(
        "ENT3007", Severity.Error, $"{name}, line {line}: {reason}.");

    public static Diagnostic Protected(string name) => new(
        "ENT3009", Severity.Error, $"{name}: it is protected by a password.");

    public static Diagnostic NoTextColumn(string name) => new(
        "ENT3010", Severity.Error, $"{name}: no column of the table holds text, html or a title by its name; say which with --fields text=NAME.");

    public static Diagnostic BrokenFeed(string name, int line) => new(
        "ENT3008", Severity.Error, $"{name}, line {line}: the feed breaks off being XML there; the items before were read.");
}

/// <summary>How bad it is: an error means that the document gave nothing.</summary>
public enum Severity
{
    Information,
    Warning,
    Error,
}

/// <summary>Collects diagnostics through one analysis. Not for sharing between threads.</summary>
public sealed class DiagnosticBag
{
    readonly List<Diagnostic> _diagnostics = [];

    public void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public bool IsEmpty => _diagnostics.Count == 0;

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics];

    /// <summary>What was collected since the last call, for callers that report as they go.</summary>
    public ImmutableArray<Diagnostic> Take()
    {
        var taken = ToImmutable();
        _diagnostics.Clear();
        return taken;
    }
}
