namespace Entente.Dyads;

/// <summary>Between what numbers a month's engagement lies when any one source is left out.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Low">Without the source that speaks most for more.</param>
/// <param name="High">Without the source that speaks most for less.</param>
/// <param name="Foremost">The source without which the number moves most; null where no source is known.</param>
public readonly record struct SourceBand(DateOnly Month, double Low, double High, string? Foremost)
{
    internal static SourceBand Of(DateOnly month, double all, string[] publishers, double[] without)
    {
        if (publishers.Length == 0)
        {
            return new(month, all, all, Foremost: null);
        }

        var foremost = Enumerable.Range(0, publishers.Length).MaxBy(i => Math.Abs(without[i] - all));
        return new(month, Math.Min(all, without.Min()), Math.Max(all, without.Max()), publishers[foremost]);
    }
}
