using System.Text;

namespace Entente.App.Cli;

/// <summary>Lines on a terminal, wrapped at its width; without colours what it writes is plain text.</summary>
sealed class TerminalPage(Terminal terminal)
{
    public const string Bold = "1";

    public const string Faint = "2";

    public const string Heading = "36";

    public const string Warning = "33";

    public void Line(string words, string style = "") => terminal.Out.WriteLine(Styled(Safe(words), style));

    /// <summary>Later lines are set under the first word after <paramref name="mark"/>.</summary>
    public void Wrap(string words, string mark, string style = "")
    {
        var line = new StringBuilder(mark);
        var indent = new string(' ', mark.Length);
        var empty = true;
        foreach (var word in Safe(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > terminal.Width)
            {
                terminal.Out.WriteLine(Styled(line.ToString(), style));
                line.Clear().Append(indent);
                empty = true;
            }

            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        terminal.Out.WriteLine(Styled(line.ToString(), style));
    }

    string Styled(string words, string style) =>
        terminal.Coloured && style.Length > 0 && words.Length > 0 ? $"\e[{style}m{words}\e[0m" : words;

    /// <summary>A source may hold control characters, which must not steer the terminal.</summary>
    static string Safe(string words) => words.Any(char.IsControl) ? string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)) : words;
}
