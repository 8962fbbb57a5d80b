using System.Globalization;
using Entente.Actors;
using Entente.App.Inputs;

namespace Entente.App.Cli;

/// <summary>Countries, organisations, people and days as users write them.</summary>
static class PartyArgument
{
    /// <summary>A side of a pair: the code of a country or organisation.</summary>
    public static string Side(string words, Terminal terminal) => Side(words, terminal.Knowledge.Actors);

    public static string Side(string words, ActorBook actors)
    {
        var actor = Actor(words, actors);
        return actor.Country ?? actor.Id;
    }

    /// <summary>A country or organisation by its code, anybody else by the actor's id.</summary>
    public static string? Party(string? words, Terminal terminal) => words is null ? null : Party(words, terminal.Knowledge.Actors);

    public static string Party(string words, ActorBook actors)
    {
        var actor = Actor(words, actors);
        return actor.Kind is ActorKind.Country or ActorKind.Government ? actor.Country ?? actor.Id : actor.Id;
    }

    /// <summary>What a country or organisation with this code is called.</summary>
    public static string Name(string code) => CompiledFile.Shipped.Resolve(code) is [var actor, ..] ? actor.Name : code;

    public static DateOnly? First(string? words) => words is null ? null : Day(words, end: false);

    public static DateOnly? Last(string? words) => words is null ? null : Day(words, end: true);

    /// <summary>Whom the words name; an unknown name is told with those near to it.</summary>
    public static Actor Actor(string words, Terminal terminal) => Actor(words, terminal.Knowledge.Actors);

    public static Actor Actor(string words, ActorBook actors)
    {
        if (actors.Resolve(words) is [var actor, ..])
        {
            return actor;
        }

        var near = string.Join(", ", actors.Suggest(words).Take(3));
        throw new WrongUseException("ENT4121", $"'{words}' is nobody that is known.{(near.Length > 0 ? $" Did you mean {near}?" : "")}");
    }

    /// <summary>A day, a month or a year.</summary>
    static DateOnly Day(string words, bool end)
    {
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (DateOnly.TryParseExact(words, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return end ? new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)) : month;
        }

        if (DateOnly.TryParseExact(words, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return end ? new(year.Year, 12, 31) : year;
        }

        throw new WrongUseException("ENT4122", $"'{words}' is no day; write it as 2024-03-01, 2024-03 or 2024.");
    }
}
