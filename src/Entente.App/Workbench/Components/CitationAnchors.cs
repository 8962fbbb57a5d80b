using System.Globalization;

namespace Entente.App.Workbench.Components;

/// <summary>Where on a page each quotation is cited first, so that one comes back from the evidence.</summary>
public sealed class CitationAnchors
{
    readonly HashSet<int> _placed = [];

    /// <summary>The id of the first citation; null for the others.</summary>
    public string? Place(int number) => _placed.Add(number) ? string.Create(CultureInfo.InvariantCulture, $"c{number}") : null;

    public bool IsCited(int number) => _placed.Contains(number);
}
