using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>An input that was read: a file, or what came through a pipe.</summary>
/// <param name="Path">Where it is, as one writes it on this machine.</param>
/// <param name="Hash">SHA-256 of its bytes; empty where they could not be had.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Extractor">The version that read it.</param>
/// <param name="Status">How far it came.</param>
/// <param name="Articles">How many articles it gave.</param>
/// <param name="Faults">What could not be read in it.</param>
public sealed record StoredSource(
    string Path,
    string Hash,
    long Size,
    string Extractor,
    SourceStatus Status,
    int Articles,
    ImmutableArray<SourceFault> Faults)
{
    /// <summary>Whether reading the same bytes again could bring nothing new.</summary>
    public bool IsDone(string hash) => Status != SourceStatus.Reading && Hash == hash && Extractor == StoreKey.Extractor;
}

/// <summary>Something in an input that could not be read, with the code of docs/diagnostics.md.</summary>
public readonly record struct SourceFault(string Code, string Message);

/// <summary>How far the reading of an input came.</summary>
public enum SourceStatus
{
    /// <summary>Begun; a run that was stopped leaves it so, and the next run goes on.</summary>
    Reading,
    Read,

    /// <summary>Something in it could not be read; the rest was.</summary>
    Faulty,

    /// <summary>It gave nothing.</summary>
    Failed,
}
