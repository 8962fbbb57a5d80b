using System.Collections.Immutable;

namespace Entente.App.Api;

/// <summary>Part of a list.</summary>
/// <param name="Items">In the order of the list.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
sealed record Page<T>(ImmutableArray<T> Items, string? Next)
{
    /// <summary>From one entry more than is shown: whether there is a next page.</summary>
    /// <param name="found">At most <paramref name="limit"/> and one.</param>
    /// <param name="limit">How many are shown.</param>
    /// <param name="cursor">Of an entry.</param>
    /// <param name="show">An entry as it is shown.</param>
    public static Page<T> Of<TFound>(IReadOnlyList<TFound> found, int limit, Func<TFound, string> cursor, Func<TFound, T> show) => new(
        [.. found.Take(limit).Select(show)],
        found.Count > limit ? cursor(found[limit - 1]) : null);
}
