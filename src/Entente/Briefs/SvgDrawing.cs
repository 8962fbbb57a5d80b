using System.Globalization;
using System.Text;

namespace Entente.Briefs;

/// <summary>A picture in SVG with a title and description for those who do not see it; draws in the order it is told.</summary>
/// <remarks>
/// Every shape has its colour, so that the picture stands alone, and a class, so that a page can give it the colours of a dark
/// room. Only rectangles, circles, lines, polygons, polylines and texts: a word processor can be told to draw them too.
/// </remarks>
sealed class SvgDrawing(int width, int height, string title, string description)
{
    public const string Cooperative = "coop";

    public const string Conflictual = "conf";

    public const string Balance = "mix";

    public const string Ink = "ink";

    public const string Faint = "faint";

    readonly StringBuilder _shapes = new();
    bool _leadsOn;

    public void Rectangle(double x, double y, double w, double h, string colour, string tip) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<rect class="{colour}" x="{x:0.#}" y="{y:0.#}" width="{w:0.#}" height="{h:0.#}" fill="{Hex(colour)}"><title>{Escape(tip)}</title></rect>""");

    /// <param name="cite">The ledger item that the mark stands for: the mark leads to it.</param>
    public void Circle(double x, double y, double r, string colour, string tip, int? cite = null)
    {
        var circle = string.Create(
            CultureInfo.InvariantCulture,
            $"""<circle class="{colour}" cx="{x:0.#}" cy="{y:0.#}" r="{r:0.#}" fill="{Hex(colour)}"><title>{Escape(tip)}</title></circle>""");
        _leadsOn |= cite is not null;
        _shapes.Append(cite is { } number ? string.Create(CultureInfo.InvariantCulture, $"""<a href="#e{number}" aria-label="evidence {number}">{circle}</a>""") : circle);
    }

    public void Line(double x1, double y1, double x2, double y2, string colour = Faint) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<line class="{colour}" x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}" stroke="{Hex(colour)}"/>""");

    public void Dashed(double x1, double y1, double x2, double y2) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<line class="ink" x1="{x1:0.#}" y1="{y1:0.#}" x2="{x2:0.#}" y2="{y2:0.#}" stroke="{Hex(Ink)}" stroke-dasharray="3 3"/>""");

    public void Polygon(IEnumerable<DrawnPoint> points, string colour) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<polygon class="{colour}" points="{Points(points)}" fill="{Hex(colour)}" fill-opacity="0.2"/>""");

    public void Polyline(IEnumerable<DrawnPoint> points, string colour) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<polyline class="{colour}" points="{Points(points)}" fill="none" stroke="{Hex(colour)}" stroke-width="2"/>""");

    /// <param name="anchor">start, middle or end: which part of the words stands at x.</param>
    public void Text(double x, double y, string words, string anchor = "start") => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"""<text class="ink" x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}" fill="{Hex(Ink)}">{Escape(words)}</text>""");

    /// <summary>What a colour stands for, in the top row.</summary>
    public void Key(double x, string colour, string words)
    {
        Rectangle(x, 6, 11, 11, colour, words);
        Text(x + 17, 16, words);
    }

    /// <remarks>A picture that marks of lead on from is a group: within an image nothing can be reached by a keyboard.</remarks>
    public string Finish() => string.Create(
        CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="{(_leadsOn ? "group" : "img")}" font-family="system-ui, sans-serif" font-size="13"><title>{Escape(title)}</title><desc>{Escape(description)}</desc>{_shapes}</svg>""");

    /// <summary>Blue and orange stay apart for all kinds of colour blindness.</summary>
    static string Hex(string colour) => colour switch
    {
        Cooperative => "#1f5fa8",
        Conflictual => "#b3541e",
        Balance => "#5b4a8a",
        Ink => "#222222",
        _ => "#c9c4bb",
    };

    static string Points(IEnumerable<DrawnPoint> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));

    /// <summary>Also takes out what XML has no place for.</summary>
    static string Escape(string words) => string.Concat(words.EnumerateRunes().Select(rune => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        < ' ' or 0xFFFE or 0xFFFF => " ",
        _ => rune.ToString(),
    }));
}

/// <summary>Where a line of a drawing turns.</summary>
sealed record DrawnPoint(double X, double Y);
