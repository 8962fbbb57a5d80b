using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Actors;

namespace Entente.Eval;

/// <summary>Names and descriptions, some with a day, to country and sector: the tests that NGEC sets itself. Undated ones are read as of today.</summary>
/// <remarks>A name that is only to be linked is right where we know its title too, as the same actor.</remarks>
public sealed class NgecEvaluation : IEvaluation
{
    public string Task => "ngec";

    public string Gold => "coding/ngec_actor_resolution_dev.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var (right, whole, all) = (0, 0, 0);
        foreach (var row in GoldRows.Read(gold))
        {
            all++;
            var isRight = IsRight(row, knowledge.Actors);
            right += isRight ? 1 : 0;
            whole += isRight && IsWhole(row, knowledge.Actors) ? 1 : 0;
        }

        return [new("country and sector", 100.0 * right / all, all), new("with second sector, office and title", 100.0 * whole / all, all)];
    }

    /// <summary>Country and first sector, as far as the row expects them.</summary>
    public static bool IsRight(JsonElement row, ActorBook book)
    {
        var reading = Read(row, book);
        var expect = row.GetProperty("expect");
        if (expect.TryGetProperty("title", out var title))
        {
            return IsTitled(reading, title.GetString()!, book);
        }

        var country = Country(reading);
        var sector = reading?.Sector is { Length: >= 3 } sectors ? sectors[..3] : "";
        return (Expected(expect, "country") ?? Expected(expect, "cc") ?? country) == country
            && (Expected(expect, "code_1") ?? sector) is var wanted && (wanted == sector || (wanted == "UNK" && sector.Length == 0))
            && (!row.GetProperty("expect_any").TryGetProperty("code_1", out var any) || any.EnumerateArray().Any(code => code.GetString() == sector))
            && (!expect.TryGetProperty("code", out var none) || none.ValueKind != JsonValueKind.Null || reading is null);
    }

    /// <summary>The other things that a row expects: a second sector, the office, the title of whom it names.</summary>
    static bool IsWhole(JsonElement row, ActorBook book)
    {
        var reading = Read(row, book);
        var expect = row.GetProperty("expect");
        var second = reading?.Sector is { Length: >= 6 } sectors ? sectors[3..6] : "";
        return (Expected(expect, "code_2") ?? second) == second
            && (Expected(expect, "actor_wiki_job") is not { } job || (reading?.Office is { } office && job.StartsWith(office, StringComparison.OrdinalIgnoreCase)))
            && (Expected(expect, "wiki") is not { Length: > 0 } title || IsTitled(reading, title, book));
    }

    static ActorReading? Read(JsonElement row, ActorBook book)
    {
        var written = row.GetProperty("date").GetString()!;
        DateOnly? day = DateOnly.TryParse(written, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        return ActorResolver.Resolve(row.GetProperty("text").GetString()!, book, day, row.GetProperty("context").GetString()!);
    }

    static bool IsTitled(ActorReading? reading, string title, ActorBook book) =>
        reading?.Actor is { } actor && (actor.Name == title || book.Resolve(title).Contains(actor) || ActorResolver.Resolve(title, book)?.Actor == actor);

    /// <summary>NGEC gives organisations of states a country of their own, others none.</summary>
    static string Country(ActorReading? reading) => reading?.Country ?? (reading is { Actor: { Kind: ActorKind.Organisation } body } && !reading.Sector.StartsWith("NG", StringComparison.Ordinal)
        ? body.Id.Split('/')[0] switch { "UN" => "UNO", "EU" => "EUR", _ => "IGO" }
        : "");

    static string? Expected(JsonElement expect, string name) => expect.TryGetProperty(name, out var value) ? value.GetString() : null;
}
