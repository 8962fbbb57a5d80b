using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Entente.Briefs;

namespace Entente.App.Documents;

/// <summary>A figure as shapes that a word processor draws itself, made from the figure's SVG; a reader too old for them is sent to the table.</summary>
static class DocxFigure
{
    /// <summary>English Metric Units that a unit of the picture takes: six hundred of them fill the width between the margins.</summary>
    const double Scale = 10_200;

    const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    /// <summary>The XML of a run.</summary>
    public static string Draw(BriefFigure figure, int id)
    {
        var svg = XDocument.Parse(figure.Svg).Root!;
        var size = svg.Attribute("viewBox")!.Value.Split(' ');
        var (width, height) = (Emu(double.Parse(size[2], CultureInfo.InvariantCulture)), Emu(double.Parse(size[3], CultureInfo.InvariantCulture)));
        var shapes = new StringBuilder();
        var number = id * 1000;
        foreach (var element in svg.Descendants())
        {
            shapes.Append(Shape(element, ++number));
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            <w:r {Namespaces}><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>
            <wp:docPr id="{id}" name="Figure {id}" title="{Escape(figure.Title)}" descr="{Escape(figure.Description)}"/><wp:cNvGraphicFramePr/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>
            <wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic>
            </wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>(The table below says what the figure shows.)</w:t></mc:Fallback></mc:AlternateContent></w:r>
            """);
    }

    static string Shape(XElement element, int id)
    {
        switch (element.Name.LocalName)
        {
            case "rect":
                return Box(id, Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height"), "rect", Fill(element));
            case "circle":
                var r = Number(element, "r");
                return Box(id, Number(element, "cx") - r, Number(element, "cy") - r, 2 * r, 2 * r, "ellipse", Fill(element));
            case "line":
                return Path(id, [(Number(element, "x1"), Number(element, "y1")), (Number(element, "x2"), Number(element, "y2"))], false, Stroke(element, 6_350));
            case "polyline":
                return Path(id, Points(element), false, Stroke(element, 19_050));
            case "polygon":
                return Path(id, Points(element), true, Fill(element));
            case "text":
                return Words(element, id);
            default:
                return "";
        }
    }

    static string Box(int id, double x, double y, double width, double height, string form, string paint) =>
        Wrap(id, x, y, width, height, $"""<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{paint}""");

    static string Path(int id, List<(double X, double Y)> points, bool closed, string paint)
    {
        var (x, y) = (points.Min(point => point.X), points.Min(point => point.Y));
        var (width, height) = (points.Max(point => point.X) - x, points.Max(point => point.Y) - y);
        var steps = string.Concat(points.Select((point, at) => string.Create(
            CultureInfo.InvariantCulture,
            $"""<a:{(at == 0 ? "moveTo" : "lnTo")}><a:pt x="{Emu(point.X - x)}" y="{Emu(point.Y - y)}"/></a:{(at == 0 ? "moveTo" : "lnTo")}>""")));
        return Wrap(id, x, y, width, height, string.Create(
            CultureInfo.InvariantCulture,
            $"""<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="0" b="0"/><a:pathLst><a:path w="{Emu(width)}" h="{Emu(height)}">{steps}{(closed ? "<a:close/>" : "")}</a:path></a:pathLst></a:custGeom>{paint}"""));
    }

    static string Words(XElement element, int id)
    {
        const double Height = 18;
        var anchor = element.Attribute("text-anchor")?.Value;
        var width = 12 + (element.Value.Length * 7.4);
        var x = Number(element, "x") - (anchor switch { "middle" => width / 2, "end" => width, _ => 0 });
        var place = anchor switch { "middle" => "center", "end" => "right", _ => "left" };
        return string.Create(CultureInfo.InvariantCulture, $"""
            <wps:wsp><wps:cNvPr id="{id}" name="Words {id}"/><wps:cNvSpPr txBox="1"/><wps:spPr>{Frame(x, Number(element, "y") - 13, width, Height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
            <wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="{place}"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="17"/></w:rPr><w:t xml:space="preserve">{Escape(element.Value)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>
            <wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></wps:bodyPr></wps:wsp>
            """);
    }

    static string Wrap(int id, double x, double y, double width, double height, string looks) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<wps:wsp><wps:cNvPr id="{id}" name="Shape {id}"/><wps:cNvSpPr/><wps:spPr>{Frame(x, y, width, height)}{looks}</wps:spPr><wps:bodyPr/></wps:wsp>""");

    static string Frame(double x, double y, double width, double height) => string.Create(
        CultureInfo.InvariantCulture,
        $"""<a:xfrm><a:off x="{Emu(x)}" y="{Emu(y)}"/><a:ext cx="{Emu(width)}" cy="{Emu(height)}"/></a:xfrm>""");

    static string Fill(XElement element)
    {
        var alpha = element.Attribute("fill-opacity") is { } opacity
            ? string.Create(CultureInfo.InvariantCulture, $"""<a:alpha val="{(int)(100_000 * double.Parse(opacity.Value, CultureInfo.InvariantCulture))}"/>""")
            : "";
        return $"""<a:solidFill><a:srgbClr val="{element.Attribute("fill")!.Value[1..]}">{alpha}</a:srgbClr></a:solidFill><a:ln><a:noFill/></a:ln>""";
    }

    static string Stroke(XElement element, int width)
    {
        var dash = element.Attribute("stroke-dasharray") is null ? "" : """<a:prstDash val="dash"/>""";
        return string.Create(CultureInfo.InvariantCulture, $"""<a:noFill/><a:ln w="{width}"><a:solidFill><a:srgbClr val="{element.Attribute("stroke")!.Value[1..]}"/></a:solidFill>{dash}</a:ln>""");
    }

    static List<(double X, double Y)> Points(XElement element) =>
    [
        .. element.Attribute("points")!.Value.Split(' ').Select(point => point.Split(','))
            .Select(point => (double.Parse(point[0], CultureInfo.InvariantCulture), double.Parse(point[1], CultureInfo.InvariantCulture))),
    ];

    static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    static long Emu(double units) => (long)Math.Round(units * Scale);

    static string Escape(string words) => new XText(words).ToString().Replace("\"", "&quot;", StringComparison.Ordinal);
}
