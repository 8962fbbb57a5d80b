namespace Entente.Drivers;

/// <summary>How texts tell causes, purposes, obstacles and risks, and the categories of drivers. Read from knowledge/drivers.</summary>
public sealed class CauseCues
{
    CauseCues()
    {
    }

    public static CauseCues Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new();
    }
}
