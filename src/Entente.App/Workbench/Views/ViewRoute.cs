using Microsoft.AspNetCore.Components;

namespace Entente.App.Workbench.Views;

/// <summary>A view: its path, the query that gives its value, and the page that draws it.</summary>
/// <param name="Path">As routes are written; its twins are at the same path with .json and .csv.</param>
/// <param name="Page">A component with one parameter, the view.</param>
/// <param name="Read">Null where there is no such thing.</param>
sealed record ViewRoute(string Path, Type Page, Func<ViewRequest, IView?> Read)
{
    /// <summary>Whether what it shows changes while the store stands, such as how far a reading is.</summary>
    public bool IsMoving { get; init; }

    /// <summary>Whether it may take long: only few of those are worked out at once, so that a quick view does not wait behind them.</summary>
    public bool IsLong { get; init; }

    public static ViewRoute Of<TPage, TView>(string path, Func<ViewRequest, TView?> read)
        where TPage : ViewPage<TView>
        where TView : class, IView => new(path, typeof(TPage), read);
}

/// <summary>A page, drawn from its view and nothing else.</summary>
/// <remarks>Components of Razor are public, and so is what they show.</remarks>
public abstract class ViewPage<TView> : ComponentBase
    where TView : class
{
    [Parameter, EditorRequired]
    public required TView View { get; set; }

    [CascadingParameter]
    internal PageContext Page { get; set; } = null!;

    internal Labels.LabelSet L => Page.Labels;
}
