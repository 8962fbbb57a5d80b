using System.Collections.Immutable;

namespace Entente.Articles;

/// <summary>Something odd about a text or file, told to a person. The code is stable and described in docs/diagnostics.md.</summary>
public sealed record Diagnostic(string Code, Severity Severity, string Message, TextSpan? At = null)
{
    public static Diagnostic SentenceTooLong(TextSpan at, int limit) => new(
        "ENT1001", Severity.Warning, $"Cut a sentence of {at.Length} characters; the limit is {limit}.", at);
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

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics];
}
