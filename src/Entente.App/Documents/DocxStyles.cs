using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.App.Documents;

/// <summary>The styles of the document, under the names that Word lists in its navigation and contents.</summary>
static class DocxStyles
{
    public static Styles Create() => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Georgia", HighAnsi = "Georgia" }, new FontSize { Val = "21" }, new Languages { Val = "en-GB" }))),
        Named("Normal", "Normal", "21", "0", after: "120"),
        Named("Title", "Title", "40", "0", bold: true),
        Named("Heading1", "heading 1", "28", "0", level: 0, bold: true, before: "320"),
        Named("Heading2", "heading 2", "23", "0", level: 1, bold: true, before: "160"),
        Named("Item", "List Paragraph", "21", "340"),
        Named("Fine", "Fine print", "17", "0"),
        Named("Warning", "Warning", "21", "0", bold: true),
        Named("Caption", "caption", "19", "0", bold: true, before: "160"),
        Named("TableHead", "Table head", "18", "0", bold: true, after: "20"),
        Named("TableCell", "Table cell", "18", "0", after: "20"),
        Named("FootnoteText", "footnote text", "17", "0", after: "20"),
        new Style(new StyleName { Val = "footnote reference" }, new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }))
        {
            Type = StyleValues.Character,
            StyleId = "FootnoteReference",
        });

    static Style Named(string id, string name, string size, string indent, int? level = null, bool bold = false, string before = "0", string after = "80")
    {
        var paragraph = new StyleParagraphProperties();
        if (level is not null || id == "Caption")
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { Before = before, After = after });
        if (indent != "0")
        {
            paragraph.Append(new Indentation { Left = indent, Hanging = indent });
        }

        if (level is { } depth)
        {
            paragraph.Append(new OutlineLevel { Val = depth });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        run.Append(new FontSize { Val = size });
        return new(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" };
    }
}
