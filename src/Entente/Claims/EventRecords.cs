using Entente.Actors;
using Entente.Articles;

namespace Entente.Claims;

/// <summary>A record of an event table, as its reader wrote it, as the one claim that it makes. Whose claim it is stands in its publisher; its words are the record.</summary>
public static class EventRecords
{
    public static bool IsRecord(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Language == Article.NoLanguage && article.Text.StartsWith("table: ", StringComparison.Ordinal);
    }

    /// <summary>Null where the code is none of CAMEO or PLOVER.</summary>
    public static Claim? Read(Article article, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(knowledge);
        var cells = article.Blocks.Select(block => (block.Span, Parts: article[block.Span].ToString().Split(": ", 2))).Where(cell => cell.Parts.Length == 2)
            .ToDictionary(cell => cell.Parts[0], cell => (Text: cell.Parts[1], Span: new TextSpan(cell.Span.Start + cell.Parts[0].Length + 2, cell.Span.End)));
        string? Of(string field) => cells.TryGetValue(field, out var cell) ? cell.Text : null;

        if (TypeOf(Of("cameo"), Of("plover"), Of("mode"), knowledge.Ontology.Types) is not { } type)
        {
            return null;
        }

        var whole = new TextSpan(0, article.Text.Length);
        return new()
        {
            Id = article.Id,
            Kind = ClaimKind.Event,
            Event = new() { Plover = type.Plover, Mode = Of("mode") is { Length: > 0 } mode ? mode.ToLowerInvariant() : type.Mode, Context = type.Context, Cameo = Of("cameo") ?? "" },
            Source = [PartyOf("source")],
            Target = [PartyOf("target")],
            Reciprocal = type.IsMutual,
            Dimensions = type.Dimensions,
            Interval = new(article.Published, article.Published),
            DateBasis = Measures.TimeBasis.Explicit,
            Place = Of("place"),
            Attribution = ["AUTHOR"],
            Closeness = type.Closeness,
            Confidence = ArticleRules.BuiltIn.EventTables.CertaintyOf(Of("table") ?? ""),
            Evidence = new(article.Id, whole, whole),
        };

        Party PartyOf(string side)
        {
            var name = Of(side);
            var country = CountryOf(Of($"{side}Country") ?? "", knowledge.Actors) ?? CountryOf(name ?? "", knowledge.Actors);
            var known = name is null ? null : knowledge.Actors.Resolve(name).FirstOrDefault(actor => country is null || actor.Country == country);
            var sector = SectorOf(Of($"{side}Sectors") ?? "");
            TextSpan? span = cells.TryGetValue(name is null ? $"{side}Country" : side, out var cell) ? cell.Span : null;
            return new(known?.Id ?? $"?/{name ?? country}", $"{country ?? known?.Country}{sector}", country ?? known?.Country, span);
        }
    }

    /// <summary>The code as it stands, or without its last digits where it is not known so finely.</summary>
    static EventType? TypeOf(string? cameo, string? plover, string? mode, EventTypes types)
    {
        for (var code = cameo ?? ""; code.Length >= 2; code = code[..^1])
        {
            if ((types[code] ?? (code.Length == 2 ? types[$"{code}0"] : null)) is { } type)
            {
                return type;
            }
        }

        return Enum.TryParse<PloverCategory>(plover, ignoreCase: true, out var category)
            ? types.All.FirstOrDefault(type => type.Plover == category && type.Mode == mode?.ToLowerInvariant()) ?? types.All.FirstOrDefault(type => type.Plover == category)
            : null;
    }

    static string? CountryOf(string words, ActorBook actors) => words.Length == 0 ? null
        : actors.Resolve(words) is [{ Country: { } country }, ..] ? country
        : words.Length > 3 && words[..3].All(char.IsAsciiLetterUpper) && words.All(char.IsAsciiLetterUpper) && actors.Resolve(words[..3]) is [{ Country: { } within }, ..] ? within
        : null;

    /// <summary>Codes stay; of words, such as "Government (National Government)", what they begin with.</summary>
    static string SectorOf(string words) => words.Length == 0 ? ""
        : words.Length % 3 == 0 && words.All(char.IsAsciiLetterUpper) ? words[..3]
        : words.StartsWith("Government", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Executive", StringComparison.OrdinalIgnoreCase) ? "GOV"
        : words.StartsWith("Military", StringComparison.OrdinalIgnoreCase) ? "MIL"
        : "";
}
