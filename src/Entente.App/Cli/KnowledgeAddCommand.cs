using System.CommandLine;
using Entente.Actors;
using Entente.App.Inputs;

namespace Entente.App.Cli;

/// <summary><c>entente knowledge add</c>: one more actor, or more about a known one, in the user's own folder.</summary>
static class KnowledgeAddCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "The actor's id, such as MMR/somebody or an organisation's own; without it every part is asked for.", Arity = ArgumentArity.ZeroOrOne };
        var kind = new Argument<string?>("KIND") { Description = "person, organisation, company, party, armed-group, place ...; a known actor keeps its own.", Arity = ArgumentArity.ZeroOrOne };
        var names = new Option<string[]>("--name") { Description = "A full name; the first is the one that answers show.", HelpName = "NAME" };
        var facts = new Option<string[]>("--fact") { Description = "A line as in the files: 'hold MMRGOV Foreign Minister 2024-02..', 'short Somebody', 'member MMR THA'.", HelpName = "LINE" };
        var source = new Option<string?>("--source") { Description = "Who says so: a key of SOURCES.tsv, or words such as a publication and its day.", HelpName = "SOURCE" };
        var command = new Command("add", """
            Adds an actor to your own knowledge, or adds to one that is known. Nothing is written before it has been read and found sound; programs
            that are running take it up.

            Examples:
              entente knowledge add
              entente knowledge add MMR/daw-example person --name "Daw Example" --fact "hold MMRGOV Deputy Minister of Rivers 2024-02.." --source "Riverine Gazette, 3 March 2024"
            """) { id, kind, names, facts, source };
        command.SetAction(result =>
        {
            Directory.CreateDirectory(terminal.Knowledge.Folder!);
            return Run(
                terminal,
                result.GetValue(id) is { } given
                    ? Given(terminal, given, result.GetValue(kind), result.GetValue(names) ?? [], result.GetValue(facts) ?? [], result.GetValue(source))
                    : Asked(terminal));
        });
        return command;
    }

    static WrongUseException AnotherKind(ActorEntry entry) =>
        new("ENT2052", $"{entry.Id} is known, and no {entry.Kind}; leave the kind out to add to it, or choose another id.");

    static int Run(Terminal terminal, ActorEntry entry)
    {
        var before = terminal.Knowledge.Actors;
        var slash = entry.Id.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && before.Find(entry.Id[..slash]) is null)
        {
            throw Unknown(before, entry.Id[..slash]);
        }

        if (before.Find(entry.Id) is { Kind: ActorKind.Country } && entry.Kind is not (null or "" or "country" or "territory"))
        {
            throw AnotherKind(entry);
        }

        var own = OwnKnowledge.With(terminal.Knowledge.Files, entry, DateOnly.FromDateTime(terminal.Clock.GetLocalNow().Date));
        var added = Read(own, before).Find(entry.Id)!;
        if (before.Find(entry.Id) is { } known && known.Kind != added.Kind)
        {
            throw AnotherKind(entry);
        }

        own.Write(terminal.Knowledge.Folder!);
        terminal.Out.WriteLine($"Added {added.Name} ({added.Id}) to {own.PathOf(terminal.Knowledge.Folder!)}.");
        foreach (var other in before.Resolve(added.Name).Where(other => other.Id != added.Id))
        {
            terminal.Out.WriteLine($"The name also means {other.Name} ({other.Id}); the text around decides.");
        }

        return ExitCodes.Done;
    }

    static ActorBook Read(OwnKnowledge own, ActorBook before)
    {
        try
        {
            return ActorBook.Read(own);
        }
        catch (InvalidDataException fault)
        {
            // The word in quotes is what the file got wrong; of a code only its country can be.
            var parts = fault.Message.Split('\'');
            var wrong = parts.Length > 1 ? parts[1] : "";
            wrong = fault.Message.StartsWith("ENT2020", StringComparison.Ordinal) && wrong.Length > 3 ? wrong[..3] : wrong;
            var near = fault.Message.StartsWith("ENT2016", StringComparison.Ordinal) || fault.Message.StartsWith("ENT2020", StringComparison.Ordinal) ? before.SuggestIds(wrong) : [];
            throw new WrongUseException(fault.Message + Suggestions(before, near) + " Nothing was written.");
        }
    }

    static WrongUseException Unknown(ActorBook book, string id) =>
        new("ENT2051", $"'{id}' is no country or organisation that we know.{Suggestions(book, book.SuggestIds(id))} Nothing was written.");

    static string Suggestions(ActorBook book, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "" : $" Did you mean {string.Join(", ", ids.Select(id => $"{id} ({book.Find(id)!.Name})"))}?";

    static ActorEntry Given(Terminal terminal, string id, string? kind, string[] names, string[] facts, string? source) => new(
        id,
        kind ?? KindOf(terminal, id) ?? throw new WrongUseException("ENT2053", $"{id} is new, so say what it is: 'entente knowledge add {id} person ...'."),
        [.. names.Select(name => $"name {name}"), .. facts],
        source ?? throw new WrongUseException("ENT2053", "a fact needs a source; add --source with a key of SOURCES.tsv or the words of your own."));

    static ActorEntry Asked(Terminal terminal)
    {
        using var answers = new StreamReader(terminal.In, leaveOpen: true);
        var id = Ask("Id, such as MMR/somebody or an organisation's own");
        var kind = KindOf(terminal, id) ?? Ask("Kind (person, organisation, company, party, armed-group, place ...)");
        var facts = new List<string>();
        var name = Ask("Full name (empty for a known actor's)");
        if (name.Length > 0)
        {
            facts.Add($"name {name}");
        }

        while (Ask("A fact, such as 'hold MMRGOV Foreign Minister 2024-02..' (empty ends)") is { Length: > 0 } fact)
        {
            facts.Add(fact);
        }

        return new(id, kind, facts, Ask("Source"));

        string Ask(string question)
        {
            terminal.Error.Write($"{question}: ");
            return answers.ReadLine()?.Trim() ?? throw new WrongUseException("ENT2053", "the answers ended before the last question; nothing was written.");
        }
    }

    /// <summary>The files' word for a known actor's kind: armed-group for ArmedGroup.</summary>
    static string? KindOf(Terminal terminal, string id) => terminal.Knowledge.Actors.Find(id) is { } known
        ? string.Concat($"{known.Kind}".Select((c, i) => $"{(char.IsUpper(c) && i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}"))
        : null;
}
