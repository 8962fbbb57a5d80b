using System.Collections.Immutable;

namespace Entente.Drivers;

/// <summary>What kind of reason a driver is, such as arms or third-party pressure: a row of knowledge/drivers/categories.tsv.</summary>
/// <param name="Id">As it stands on the wire.</param>
/// <param name="Definition">For people.</param>
/// <param name="Words">Lemmas and forms that speak for the category.</param>
public sealed record DriverCategory(string Id, string Definition, ImmutableArray<string> Words)
{
    static readonly string[] s_columns = ["id", "definition", "words"];

    internal static ImmutableArray<DriverCategory> Read(IKnowledgeFiles files, string path)
    {
        var categories = ImmutableArray.CreateBuilder<DriverCategory>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, path, s_columns))
        {
            if (!seen.Add(row[0]) || row[0].Length == 0 || row[1].Length == 0)
            {
                throw CauseCue.Wrong(row, $"category '{row[0]}' is there twice, or lacks an id or a definition", "Give each id once, with a definition.");
            }

            categories.Add(new(row[0], row[1], [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()]));
        }

        return categories.DrainToImmutable();
    }
}
