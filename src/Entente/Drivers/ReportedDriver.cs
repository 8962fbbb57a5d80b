namespace Entente.Drivers;

/// <summary>A driver with what must be known of its article to weigh it: who published it, when, and in what words.</summary>
public sealed record ReportedDriver
{
    public required Driver Driver { get; init; }

    /// <summary>The source's characters at the driver's evidence.</summary>
    public required string Quotation { get; init; }

    /// <summary>Null where nobody says; the article then counts as a source of its own.</summary>
    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }
}
