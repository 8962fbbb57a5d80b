namespace Entente;

/// <summary>What is wrong, or worth a look, in a knowledge file; for whoever edits it. The engine itself never sees one.</summary>
/// <param name="Code">Stable, described in docs/diagnostics.md.</param>
/// <param name="Stops">Whether the file must be mended; else it is a hint.</param>
/// <param name="Path">From the knowledge folder.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">The fault and its remedy in words.</param>
public sealed record KnowledgeFault(string Code, bool Stops, string Path, int Line, string Message)
{
    public override string ToString() => $"{Code}: knowledge/{Path}, line {Line}: {Message}";
}
