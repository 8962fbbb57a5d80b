namespace Entente.Tests.Specs;

/// <summary>One driver a line: A-B direction category "quotation", then who it moves and whose view it is where that is not the author's.</summary>
static class DriversLines
{
    public static string Lines(Analysis analysis) => string.Join('\n', analysis.Drivers.Select(driver =>
        $"{driver.Dyad.A}-{driver.Dyad.B} {driver.Direction} {driver.Category} \"{analysis.Article[driver.Evidence.Span]}\" moves {string.Join('+', driver.Affects)}"
        + (driver.Holder.Length > 1 ? $" says {driver.Holder[^1]}" : "")));
}
