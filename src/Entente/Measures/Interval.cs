namespace Entente.Measures;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; an open end is null.</summary>
public readonly record struct Interval(DateOnly? From, DateOnly? To)
{
    /// <summary>Nothing is known of when.</summary>
    public static Interval Unknown => default;

    public bool IsUnknown => From is null && To is null;

    public bool Overlaps(Interval other) =>
        (From ?? DateOnly.MinValue) <= (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) <= (To ?? DateOnly.MaxValue);
}
