using System.Globalization;
using System.Text;

namespace Entente.World;

/// <summary>A state or territory as the Factbook and ISO 3166 name it.</summary>
sealed class State
{
    public required string Iso2 { get; init; }
    public required string Iso3 { get; init; }
    public required string Name { get; init; }
    public bool Sovereign { get; set; }
    public SortedDictionary<string, string> Lines { get; } = new(StringComparer.Ordinal);
    public List<string> Order { get; } = [];

    /// <summary>All names, adjectives and demonyms, without capitals.</summary>
    public IEnumerable<string> Names => Order.Where(line => !(line.StartsWith("code ", StringComparison.Ordinal) || line.StartsWith("seat ", StringComparison.Ordinal))).Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Append(Name);

    public void Add(string key, string value)
    {
        var line = $"{key} {value}";
        if (value.Length > 1 && Lines.TryAdd(line, ""))
        {
            Order.Add(line);
        }
    }

    public string Block()
    {
        var text = new StringBuilder();
        text.Append("# Made by tools/Entente.World; write corrections into another file of this folder.\n");
        text.Append(CultureInfo.InvariantCulture, $"@ {Iso3} {(Sovereign ? "country" : "territory")}\nname {Name}\n");
        foreach (var line in Order.Where(line => line != $"name {Name}"))
        {
            text.Append(line).Append('\n');
        }

        return text.Append("src F 2025\n").ToString();
    }
}
