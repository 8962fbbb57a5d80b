using System.Text;

namespace Entente.Articles;

/// <summary>Plain text as paragraphs: one a line as web pages are copied, or joined again where a text was wrapped at a column.</summary>
static class TextLines
{
    /// <summary>No mail client or agency wraps further right than this.</summary>
    const int WidestColumn = 100;

    public static List<string> Of(string text)
    {
        var lines = Clean(text).Split('\n');
        return IsWrapped(lines) ? Joined(lines) : [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    /// <summary>Line ends of every system become one; what no reader sees is taken out.</summary>
    static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                case '\u00AD' or '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u2060':
                    break;
                case '\r' or '\u2028' or '\u2029' or '\f' or '\v' or '\u0085':
                    clean.Append('\n');
                    break;
                case var _ when char.IsControl(c) && c is not ('\n' or '\t'):
                    break;
                case var _ when char.IsSurrogate(c):
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        clean.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        clean.Append('\uFFFD');
                    }

                    break;
                default:
                    clean.Append(c);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>Whether most lines that are followed by another one break off within a sentence near one column; of a few lines, whether all do.</summary>
    static bool IsWrapped(string[] lines)
    {
        var within = 0;
        var broken = 0;
        var small = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.Length > WidestColumn)
            {
                return false;
            }

            if (line.Length > 0 && lines[i + 1].AsSpan().Trim() is { Length: > 0 } next)
            {
                within++;
                small += line.Length >= 40 && char.IsLower(next[0]) ? 1 : 0;
                broken += line.Length >= 40 && line[^1] is not ('.' or '?' or '!' or ':' or '"' or '”') || char.IsLower(next[0]) ? 1 : 0;
            }
        }

        return within >= 3 ? broken * 2 > within : within > 0 && small == within;
    }

    static List<string> Joined(string[] lines)
    {
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        foreach (var line in lines)
        {
            var trimmed = line.AsSpan().Trim();
            if (trimmed.IsEmpty || StartsItem(line))
            {
                Flush();
            }

            if (!trimmed.IsEmpty)
            {
                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(trimmed);
            }
        }

        Flush();
        return paragraphs;

        void Flush()
        {
            if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }
    }

    static bool StartsItem(string line) => line.AsSpan().TrimStart() is ['-' or '•' or '*', ' ', ..];
}
