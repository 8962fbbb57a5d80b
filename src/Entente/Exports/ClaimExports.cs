using System.Collections.Immutable;

namespace Entente.Exports;

/// <summary>Every export of claims.</summary>
public static class ClaimExports
{
    public static ImmutableArray<IExport> All { get; } = [new CsvExport(), new JsonLinesExport(), new PloverExport(), new CameoExport()];
}
