using System.Collections.Immutable;
using Entente.App.Workbench.Labels;

namespace Entente.App.Workbench.Views;

/// <summary>What a page shows, as a value: the page draws it, <c>.json</c> writes it whole, <c>.csv</c> its table.</summary>
public interface IView
{
    /// <summary>The part that is a list, for a spreadsheet.</summary>
    ViewTable Table { get; }

    /// <summary>What the window is called.</summary>
    string TitleIn(LabelSet labels);
}

/// <summary>Columns and rows of a view.</summary>
public sealed record ViewTable(ImmutableArray<string> Columns, IEnumerable<ImmutableArray<object?>> Rows);
