using System.Globalization;
using Entente.Incidents;

namespace Entente.App.Api;

/// <summary>Where a driver stands in the order in which stores list them: day of publication, article, place in it.</summary>
sealed record DriverPlace(DateOnly? Day, string Article, int Start, int End, string Key) : IComparable<DriverPlace>
{
    const char Between = ' ';

    public static DriverPlace Of(StoredDriver stored) =>
        new(stored.Published, stored.ArticleKey, stored.Driver.Evidence.Span.Start, stored.Driver.Evidence.Span.End, stored.Key);

    /// <summary>From the words of a cursor that was checked.</summary>
    public static DriverPlace? Read(string? words) => words?.Split(Between) is [var day, var article, var start, var end, var key]
        ? new(
            day.Length == 0 ? null : DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture), article,
            int.Parse(start, CultureInfo.InvariantCulture), int.Parse(end, CultureInfo.InvariantCulture), key)
        : null;

    /// <summary>Of a list, what stands behind a place.</summary>
    /// <param name="after">Null for all.</param>
    /// <param name="listSince">The list from a day on.</param>
    /// <param name="placeOf">Of an entry.</param>
    public static IEnumerable<T> Behind<T>(DriverPlace? after, Func<DateOnly?, IEnumerable<T>> listSince, Func<T, DriverPlace> placeOf) =>
        listSince(after?.Day).SkipWhile(found => after is not null && placeOf(found).CompareTo(after) <= 0);

    public int CompareTo(DriverPlace? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var days = Nullable.Compare(Day, other.Day);
        var articles = string.CompareOrdinal(Article, other.Article);
        return days != 0 ? days
            : articles != 0 ? articles
            : (Start, End) != (other.Start, other.End) ? (Start, End).CompareTo((other.Start, other.End))
            : string.CompareOrdinal(Key, other.Key);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:O}{Between}{Article}{Between}{Start}{Between}{End}{Between}{Key}");
}
