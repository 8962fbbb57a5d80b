using System.Text.Json;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>Reads a labelled set, one JSON object a line. Its offsets count Unicode code points; ours count UTF-16 code units.</summary>
static class GoldRows
{
    public static IEnumerable<JsonElement> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length > 0)
            {
                using var document = JsonDocument.Parse(line);
                yield return document.RootElement.Clone();
            }
        }
    }

    /// <summary>From code points to code units of a text; the last entry is its length.</summary>
    public static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }

    /// <summary>A list of spans, each a first and an end in code points.</summary>
    public static IEnumerable<TextSpan> Spans(JsonElement row, string name, int[] units) =>
        row.GetProperty(name).EnumerateArray().Select(span => new TextSpan(units[span[0].GetInt32()], units[span[1].GetInt32()]));
}
