namespace Entente.Measures;

/// <summary>Units of measure and number words, read from knowledge/units.</summary>
public sealed class UnitTable
{
    UnitTable()
    {
    }

    public static UnitTable Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new();
    }
}
