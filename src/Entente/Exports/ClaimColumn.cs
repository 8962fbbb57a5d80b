using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Incidents;

namespace Entente.Exports;

/// <summary>One property of a claim as tables show it.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Cell">A string, a number, a truth value, a date, a list of strings, or null.</param>
/// <param name="Type">Which of them; what a format with types needs.</param>
public readonly record struct ClaimColumn(string Name, Func<StoredClaim, object?> Cell, CellType Type = CellType.Text)
{
    /// <summary>Everything that is kept of a claim, with the article that it stands in.</summary>
    public static ImmutableArray<ClaimColumn> All { get; } =
    [
        new("key", stored => stored.Key),
        new("day", stored => stored.Day, CellType.Day),
        new("kind", stored => Camel(stored.Claim.Kind.ToString())),
        new("plover", stored => stored.Claim.Event?.Plover.ToString().ToUpperInvariant()),
        new("mode", stored => stored.Claim.Event?.Mode),
        new("cameo", stored => stored.Claim.Event?.Cameo),
        new("source", stored => stored.Claim.Source.Select(party => party.Actor), CellType.List),
        new("target", stored => stored.Claim.Target.Select(party => party.Actor), CellType.List),
        new("sourceCodes", stored => stored.Claim.Source.Select(party => party.Code), CellType.List),
        new("targetCodes", stored => stored.Claim.Target.Select(party => party.Code), CellType.List),
        new("reciprocal", stored => stored.Claim.Reciprocal, CellType.Truth),
        new("dimensions", stored => stored.Claim.Dimensions, CellType.List),
        new("modality", stored => Camel(stored.Claim.Modality.ToString())),
        new("attribution", stored => stored.Claim.Attribution, CellType.List),
        new("from", stored => stored.Claim.Interval.From, CellType.Day),
        new("to", stored => stored.Claim.Interval.To, CellType.Day),
        new("dateBasis", stored => Camel(stored.Claim.DateBasis.ToString())),
        new("quantity", stored => stored.Claim.Quantity?.Value, CellType.Number),
        new("unit", stored => stored.Claim.Quantity?.Unit),
        new("place", stored => stored.Claim.Place),
        new("closeness", stored => stored.Claim.Closeness, CellType.Whole),
        new("confidence", stored => stored.Claim.Confidence, CellType.Number),
        new("publisher", stored => stored.Publisher),
        new("published", stored => stored.Published, CellType.Day),
        new("title", stored => stored.Title),
        new("address", stored => stored.Address),
        new("article", stored => stored.ArticleKey),
        new("start", stored => stored.Claim.Evidence.Span.Start, CellType.Whole),
        new("end", stored => stored.Claim.Evidence.Span.End, CellType.Whole),
        new("quotation", stored => stored.Quotation),
        new("sentence", stored => stored.Sentence),
    ];

    /// <summary>A cell as running text: lists with blanks between, ISO 8601 days.</summary>
    public static string TextOf(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        double number => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join(' ', list),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}

/// <summary>What a cell of a table holds; any may be null.</summary>
public enum CellType
{
    Text,
    Number,
    Whole,
    Truth,
    Day,

    /// <summary>Of texts.</summary>
    List,
}
