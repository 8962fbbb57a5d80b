namespace Entente.Measures;

/// <summary>The words that tell time: months, weekdays, units, modifiers. Read from knowledge/times.</summary>
public sealed class TimeWords
{
    TimeWords()
    {
    }

    public static TimeWords Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new();
    }
}
