namespace Entente.Incidents;

/// <summary>What an answer rests on as a whole; every answer names it.</summary>
public sealed record Corpus
{
    /// <summary>SHA-256 over the articles' keys in order: the same articles give the same hash.</summary>
    public required string Hash { get; init; }

    public required int Articles { get; init; }

    public required int Publishers { get; init; }

    public required int Claims { get; init; }

    public required int Drivers { get; init; }

    public required int Sources { get; init; }

    /// <summary>The earliest day of publication; null where no article has one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The latest day of publication: the data's cut-off.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Of the extractor that made the findings; several where the corpus was read by several.</summary>
    public required string Extractor { get; init; }
}
