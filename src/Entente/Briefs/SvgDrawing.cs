using System.Globalization;
using System.Text;

namespace Entente.Briefs;

/// <summary>A picture in SVG with a title and description for those who do not see it; draws in the order it is told.</summary>
sealed class SvgDrawing(int width, int height, string title, string description)
{
    public const string Cooperative = "#1f5fa8";

    public const string Conflictual = "#b3541e";

    public const string Ink = "#222222";

    public const string Faint = "#999999";

    readonly StringBuilder _shapes = new();

    public void Rectangle(double x, double y, double w, double h, string fill, string tip) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<rect x="{x:0.#}" y="{y:0.#}" width="{w:0.#}" height="{h:0.#}" fill="{fill}"><title>{Escape(tip)}</title></rect>""");

    public void Circle(double x, double y, double r, string fill, string tip) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="{r:0.#}" fill="{fill}" fill-opacity="0.8"><title>{Escape(tip)}</title></circle>""");

    public void Line(double x1, double y1, double x2, double y2, string stroke = Faint) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<line x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}" stroke="{stroke}"/>""");

    public void Polygon(IEnumerable<(double X, double Y)> points, string fill) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<polygon points="{Points(points)}" fill="{fill}" fill-opacity="0.2"/>""");

    public void Polyline(IEnumerable<(double X, double Y)> points, string stroke) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<polyline points="{Points(points)}" fill="none" stroke="{stroke}" stroke-width="2"/>""");

    /// <param name="anchor">start, middle or end: which part of the words stands at x.</param>
    public void Text(double x, double y, string words, string anchor = "start", string fill = Ink) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<text x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" fill="{fill}">{Escape(words)}</text>""");

    public string Finish() => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" font-size="13"><title>{Escape(title)}</title><desc>{Escape(description)}</desc>{_shapes}</svg>""");

    static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));

    static string Escape(string words) => words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
