using Entente.Actors;

namespace Entente.App.Workbench.Dyads;

/// <summary>A pair in an address: RUS-MMR, or names as people write them.</summary>
static class PairPath
{
    /// <summary>Two states or organisations; null where one is not known, or both are one.</summary>
    public static (Actor A, Actor B)? Read(string path, ActorBook actors)
    {
        for (var at = path.IndexOf('-', StringComparison.Ordinal); at > 0; at = path.IndexOf('-', at + 1))
        {
            if (SideOf(path[..at], actors) is { } a && SideOf(path[(at + 1)..], actors) is { } b && a.Id != b.Id)
            {
                return (a, b);
            }
        }

        return null;
    }

    public static string Of(string a, string b) => $"/dyad/{Uri.EscapeDataString(a)}-{Uri.EscapeDataString(b)}";

    /// <summary>The state or organisation that is meant, or that somebody meant belongs to.</summary>
    public static Actor? SideOf(string words, ActorBook actors) =>
        actors.Resolve(words) is [var actor, ..]
            ? actor.Country is { } country && country != actor.Id ? actors.Find(country) ?? actor : actor
            : null;
}
