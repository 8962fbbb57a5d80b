namespace Entente.Claims;

/// <summary>What can happen between actors and how texts say it: event types, frames, dimensions, cues. Read from knowledge/ontology.</summary>
public sealed class Ontology
{
    Ontology()
    {
    }

    public static Ontology Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new();
    }
}
