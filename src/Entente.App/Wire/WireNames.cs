using System.Collections.Frozen;
using System.Text;
using Entente.Claims;

namespace Entente.App.Wire;

/// <summary>How closed lists are spelled on the wire: in snake case, but for PLOVER's categories, which the field writes in capitals.</summary>
static class WireNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All[value];

    /// <summary>The value that is spelled so; null for what none is.</summary>
    public static T? Read<T>(string name)
        where T : struct, Enum => Names<T>.ByName.TryGetValue(name, out var value) ? value : null;

    static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> All = Enum.GetValues<T>()
            .Distinct()
            .ToFrozenDictionary(value => value, value => typeof(T) == typeof(PloverCategory) ? value.ToString().ToUpperInvariant() : Snake(value.ToString()));

        public static readonly FrozenDictionary<string, T> ByName = All.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
