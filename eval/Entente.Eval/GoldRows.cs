using System.Text.Json;

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
}
