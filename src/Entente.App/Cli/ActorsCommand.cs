using System.CommandLine;
using System.Globalization;
using Entente.Actors;

namespace Entente.App.Cli;

/// <summary><c>entente actors</c>: what is known of whom a name means, line by line with its source.</summary>
static class ActorsCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "A name, code or id." };
        var on = new Option<string?>("--on") { Description = "The day for which role and memberships are told; today without it.", HelpName = "DATE" };
        var command = new Command("actors", """
            Shows whom a name means: names, offices, memberships and sources, the line by which it is found, and the places of that name.

            Examples:
              entente actors "Min Aung Hlaing" --on 2019-05-01
              entente actors Burma
              entente actors BRICS --on 2023-06
            """) { name, on };
        command.SetAction(result =>
        {
            Show(terminal, result.GetValue(name)!, PartyArgument.First(result.GetValue(on)) ?? DateOnly.FromDateTime(terminal.Clock.GetLocalNow().Date));
            return ExitCodes.Done;
        });
        return command;
    }

    static void Show(Terminal terminal, string words, DateOnly day)
    {
        var book = terminal.Knowledge.Actors;
        if (book.Resolve(words).Count == 0 && book.Places(words).Count > 0)
        {
            Places(terminal, book, words);
            return;
        }

        var actor = PartyArgument.Actor(words, terminal);
        var facts = ActorFact.Of(terminal.Knowledge.Files, actor.Id);
        var role = actor.RoleOn(day);
        terminal.Out.WriteLine($"{actor.Name} ({actor.Id}), {actor.Kind.ToString().ToLowerInvariant()}{(actor.Country is { } country && country != actor.Id ? $" of {country}" : "")}");
        if (!actor.IsThing)
        {
            terminal.Out.WriteLine($"on {day:yyyy-MM-dd}: {role.Code}{(role.Office is { } office ? $", {office}" : "")}");
        }

        terminal.Out.WriteLine($"found by: {Path(words, actor, facts)}");
        if (book.FamilyOf(words) is { } family)
        {
            terminal.Out.WriteLine($"family: {family} (knowledge/actors/designators.tsv)");
        }

        Section(terminal, "names", facts.Where(f => f.IsName));
        Section(terminal, "codes", facts.Where(f => f.Key is "code"));
        Section(terminal, "made by", facts.Where(f => f.Key is "maker"));
        Section(terminal, "offices", facts.Where(f => f.Key is "hold" or "sector").OrderBy(f => f.From));
        Memberships(terminal, actor, book, day);
        var sources = ActorFact.Sources(terminal.Knowledge.Files);
        foreach (var key in facts.Select(f => f.Source?.Split(' ')[0]).Where(key => key is not null).Distinct().Order(StringComparer.Ordinal))
        {
            terminal.Out.WriteLine($"source {key}: {sources.GetValueOrDefault(key!)}");
        }

        foreach (var other in book.Resolve(words).Where(other => other != actor))
        {
            terminal.Out.WriteLine($"may also mean: {other.Name} ({other.Id})");
        }

        Places(terminal, book, words);
    }

    static void Places(Terminal terminal, ActorBook book, string words)
    {
        foreach (var found in book.Places(words))
        {
            var place = found.Place!;
            var point = place is { Latitude: { } north, Longitude: { } east } ? FormattableString.Invariant($", {north:f2} {east:f2}") : "";
            var people = place.Population > 0 ? FormattableString.Invariant($", {place.Population} people") : "";
            terminal.Out.WriteLine($"a place: {found.Name} ({found.Id}), {place.Kind.ToString().ToLowerInvariant()} in {string.Join(", ", place.Countries)}{(place.Region is { } region ? $", {region}" : "")}{point}{people}");
        }
    }

    static string Path(string words, Actor actor, IEnumerable<ActorFact> facts)
    {
        if (words.Trim().Equals(actor.Id, StringComparison.OrdinalIgnoreCase))
        {
            return "its id";
        }

        var asked = words.Trim();
        var fact = facts.FirstOrDefault(f => f.IsName && CultureInfo.InvariantCulture.CompareInfo.Compare(f.Value, asked, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0);
        return actor.IsThing && fact is null ? "its letters and number" : fact is null ? "a part of it, or a spelling near to one of its names" : $"{fact.Key} {fact.Value}, knowledge/{fact.File}, line {fact.Line}";
    }

    static void Section(Terminal terminal, string title, IEnumerable<ActorFact> facts)
    {
        foreach (var (fact, first) in facts.Select((fact, index) => (fact, index == 0)))
        {
            if (first)
            {
                terminal.Out.WriteLine(title);
            }

            terminal.Out.WriteLine($"  {fact.Key} {fact.Value}{Dates(fact.From, fact.To)}  [{fact.Source ?? "no source"}; {fact.File}:{fact.Line}]");
        }
    }

    static void Memberships(Terminal terminal, Actor actor, ActorBook book, DateOnly day)
    {
        foreach (var membership in actor.Memberships.OrderBy(m => m.Organisation, StringComparer.Ordinal).ThenBy(m => m.From))
        {
            var now = membership.Covers(day) ? "" : ", not on that day";
            terminal.Out.WriteLine($"{membership.Status} of {membership.Organisation}{Dates(membership.From, membership.To)}{now}");
        }

        if (book.MembersOf(actor.Id, day) is { Count: > 0 } members)
        {
            terminal.Out.WriteLine($"members on that day: {string.Join(", ", members.Select(m => m.Id))}");
        }
    }

    static string Dates(DateOnly? from, DateOnly? to) => from is null && to is null ? "" : $" {from:yyyy-MM-dd}..{to:yyyy-MM-dd}";
}
