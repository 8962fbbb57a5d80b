namespace Entente.Briefs;

/// <summary>Numbers as prose writes them, in words.</summary>
static class Numerals
{
    static readonly string[] s_small =
    [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    static readonly string[] s_tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Of(int number) => number switch
    {
        < 20 => s_small[number],
        < 100 when number % 10 == 0 => s_tens[number / 10],
        < 100 => $"{s_tens[number / 10]}-{s_small[number % 10]}",
        < 1000 when number % 100 == 0 => $"{s_small[number / 100]} hundred",
        < 1000 => $"{s_small[number / 100]} hundred and {Of(number % 100)}",
        _ => $"{Of(number / 1000)} thousand{(number % 1000 == 0 ? "" : $" {(number % 1000 < 100 ? "and " : "")}{Of(number % 1000)}")}",
    };

    /// <summary>A size without its figure, for what is too much to cite piece by piece; null where it can be counted out.</summary>
    public static string? Roughly(int number) => number switch
    {
        <= 12 => null,
        < 24 => "more than a dozen",
        < 100 => "dozens of",
        < 1000 => "hundreds of",
        _ => "thousands of",
    };

    /// <summary>one, two and three.</summary>
    public static string List(IReadOnlyList<string> words) => words switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
    };
}
