namespace Entente.Claims;

/// <summary>What can happen between actors and how texts say it: event types, frames, dimensions, cues. Read from knowledge/ontology.</summary>
public sealed class Ontology
{
    Ontology()
    {
    }

    /// <summary>What makes a claim planned, speculative or negated.</summary>
    public required ModalityCues Modality { get; init; }

    /// <summary>What tells whose account a claim is.</summary>
    public required AttributionCues Attribution { get; init; }

    public static Ontology Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new()
        {
            Modality = ModalityCues.Read(files),
            Attribution = AttributionCues.Read(files),
        };
    }
}
