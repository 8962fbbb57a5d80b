using System.Collections.Immutable;

namespace Entente.App.Serving;

/// <summary>A request that cannot be answered, told as problem details (RFC 9457) with a code of docs/diagnostics.md.</summary>
sealed class ProblemException(int status, string code, string detail) : Exception(detail)
{
    public int Status => status;

    public string Code => code;

    /// <summary>What would have been understood, where that can be listed.</summary>
    public ImmutableArray<string> Allowed { get; init; } = [];
}
