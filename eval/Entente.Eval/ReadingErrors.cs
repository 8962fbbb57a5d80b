using System.Text;

namespace Entente.Eval;

/// <summary>What a reader found wrong in real text, by kind of error, from eval/claims-errors.tsv; a part of docs/quality.md.</summary>
public static class ReadingErrors
{
    public static string Section(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var section = new StringBuilder("\n## claims, judged by reading\n\n");
        var table = new StringBuilder();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                section.Append(line.AsSpan(1).Trim()).Append('\n');
            }
            else if (line.Split('\t') is [var kind, var count])
            {
                table.Append(table.Length == 0 ? $"| {kind} | {count} |\n|---|---|\n" : $"| {kind} | {count} |\n");
            }
            else
            {
                throw new InvalidDataException($"eval/claims-errors.tsv: two cells are needed: {line}");
            }
        }

        return section.Append('\n').Append(table).ToString();
    }
}
