using Entente.Articles;

namespace Entente.Tests.Specs;

/// <summary>One cause a line: type "signal": "cause" -> "effect"; a dash for what is not there.</summary>
static class CausesLines
{
    public static string Lines(Analysis analysis) => string.Join('\n', analysis.Causes.Select(cause =>
        $"{cause.Type.ToString().ToLowerInvariant()} {Quoted(analysis, cause.Signal)}: {Quoted(analysis, cause.Cause)} -> {Quoted(analysis, cause.Effect)}"));

    static string Quoted(Analysis analysis, TextSpan? span) => span is { } found ? $"\"{analysis.Article[found]}\"" : "-";
}
