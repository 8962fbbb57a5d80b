using System.Globalization;

namespace Entente.Incidents;

/// <summary>A place in the order in which stores list claims: day, article, place in it. As text it goes into an address and comes back.</summary>
public readonly record struct ClaimCursor(DateOnly? Day, string ArticleKey, int Start, int End, string Key) : IComparable<ClaimCursor>
{
    const char Between = '~';

    public static ClaimCursor Of(StoredClaim stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var span = stored.Claim.Evidence.Span;
        return new(stored.Day, stored.ArticleKey, span.Start, span.End, stored.Key);
    }

    /// <summary>Null for what no cursor was ever written as.</summary>
    public static ClaimCursor? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var isDay = DateOnly.TryParseExact(text.Split(Between)[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return text.Split(Between) is [var first, var article, var start, var end, var key] && (isDay || first.Length == 0)
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new(isDay ? day : null, article, from, to, key)
            : null;
    }

    public static bool operator <(ClaimCursor one, ClaimCursor other) => one.CompareTo(other) < 0;

    public static bool operator >(ClaimCursor one, ClaimCursor other) => one.CompareTo(other) > 0;

    public static bool operator <=(ClaimCursor one, ClaimCursor other) => one.CompareTo(other) <= 0;

    public static bool operator >=(ClaimCursor one, ClaimCursor other) => one.CompareTo(other) >= 0;

    public int CompareTo(ClaimCursor other)
    {
        var days = Nullable.Compare(Day, other.Day);
        var articles = string.CompareOrdinal(ArticleKey, other.ArticleKey);
        var places = (Start, End).CompareTo((other.Start, other.End));
        return days != 0 ? days : articles != 0 ? articles : places != 0 ? places : string.CompareOrdinal(Key, other.Key);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:O}{Between}{ArticleKey}{Between}{Start}{Between}{End}{Between}{Key}");
}
