using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Entente.App.Workbench.Components;

/// <summary>Words in a picture. Razor keeps the element's name for itself, so that it is written here.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    [Parameter, EditorRequired]
    public required string X { get; set; }

    [Parameter, EditorRequired]
    public required string Y { get; set; }

    /// <summary>start, middle or end: which part of the words stands at x.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "halo");
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddAttribute(5, "aria-hidden", "true");
        builder.AddContent(6, Words);
        builder.CloseElement();
    }
}
