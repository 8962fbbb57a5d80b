using System.Text;
using Entente.Actors;

namespace Entente.World;

/// <summary>Names as the finder compares them, so that this tool and the finder agree on which are the same.</summary>
static class Fold
{
    public static string Of(string name)
    {
        var folded = new StringBuilder();
        Span<char> buffer = stackalloc char[64];
        for (var at = 0; WordScanner.Next(name, at, name.Length, out var word); at = word.End)
        {
            var length = WordFold.Fold(name.AsSpan(word.Start, word.Length), buffer);
            folded.Append(folded.Length > 0 ? " " : "").Append(buffer[..length]);
        }

        return folded.ToString();
    }
}
