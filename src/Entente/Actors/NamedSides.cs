using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>Which states and organisations a sentence names in so many words: quick, and without the context that tells doubtful names apart.</summary>
public static class NamedSides
{
    /// <summary>Ids in the order in which they are named, each once; a name that can mean sides of several is left out.</summary>
    public static ImmutableArray<string> In(string text, ActorBook book, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(book);
        var matches = new List<NameMatch>();
        NameMatcher.Match(text, new(0, text.Length), 0, book.Names, matches);
        return [.. matches.Select(match => SideOf(book.Names.SensesAt(match.Node), day)).OfType<string>().Distinct()];
    }

    static string? SideOf(ReadOnlySpan<NameSense> senses, DateOnly? day)
    {
        string? side = null;
        foreach (var sense in senses)
        {
            if (sense.Use is NameUse.Short or NameUse.Supported or NameUse.Homonym || !sense.Covers(day))
            {
                continue;
            }

            var own = sense.Actor.Country ?? sense.Actor.Id;
            if (side is not null && side != own)
            {
                return null;
            }

            side = own;
        }

        return side;
    }
}
