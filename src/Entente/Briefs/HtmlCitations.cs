using System.Globalization;

namespace Entente.Briefs;

/// <summary>Links from sentences to passages; the first link to a passage is where one comes back to.</summary>
sealed class HtmlCitations
{
    readonly HashSet<int> _placed = [];

    public string Links(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => Link(number, Numeral(number))));

    /// <summary>A cell of a figure's table; one that names a passage leads to it.</summary>
    public string Cell(string words) =>
        words is ['[', .. var number, ']'] && int.TryParse(number, CultureInfo.InvariantCulture, out var cited) ? Link(cited, words) : HtmlBrief.Encode(words);

    /// <summary>From a passage back to where it is cited, or to its row of the ledger where that is only in a picture.</summary>
    public string Back(int number) => string.Create(CultureInfo.InvariantCulture, $"#{(_placed.Contains(number) ? 'c' : 'l')}{number}");

    string Link(int number, string words) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a{(_placed.Add(number) ? $" id=\"c{number}\"" : "")} href=\"#e{number}\" aria-label=\"evidence {number}\">{words}</a>");

    static string Numeral(int number) => number.ToString(CultureInfo.InvariantCulture);
}
