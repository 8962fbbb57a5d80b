using System.CommandLine;
using System.Globalization;
using System.Text;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente ledger</c>: what was decided, what of it waits, and how it travels.</summary>
static class LedgerCommand
{
    static readonly string[] s_columns = ["id", "at", "by", "state", "decision", "note"];

    public static Command Create(Terminal terminal) => new(
        "ledger",
        """
        Shows, writes out, takes in and compares the decisions of a store.

        Examples:
          entente ledger list
          entente ledger export -o decisions.jsonl
          entente ledger diff decisions.jsonl
          entente ledger import decisions.jsonl --store other.db
        """)
    {
        List(terminal), Export(terminal), Import(terminal), Diff(terminal),
    };

    /// <summary>In words, for a person.</summary>
    public static string Describe(Decision decision) => decision.Kind switch
    {
        DecisionKind.Wrong => $"wrong: {Quoted(decision.About!)}",
        DecisionKind.Right => $"right: {Quoted(decision.About!)}",
        DecisionKind.Really => $"{Quoted(decision.About!)} is really {Describe(decision.Really!)}",
        DecisionKind.One => $"one happening: {Quoted(decision.About!)} and {Quoted(decision.Other!)}",
        DecisionKind.Apart => $"not one happening: {Quoted(decision.About!)} and {Quoted(decision.Other!)}",
        DecisionKind.Actor => $"{decision.Read} is {decision.Is!.Value.Actor} where it says {Quoted(decision.About!)}",
        DecisionKind.Ignore => $"ignore {decision.Publisher}",
        _ => $"undo {decision.Of}",
    };

    static string Describe(Correction really) => string.Join(
        ", ",
        ((string?[])[
            really.Kind?.ToString().ToLowerInvariant(),
            really.Plover?.ToString().ToUpperInvariant(),
            really.Modality?.ToString().ToLowerInvariant(),
            really.Direction?.ToString(),
            really.Category,
            really.Source is { } source ? $"from {string.Join(" and ", source.Select(party => party.Actor))}" : null,
            really.Target is { } target ? $"to {string.Join(" and ", target.Select(party => party.Actor))}" : null,
            really.Day?.ToString("O", CultureInfo.InvariantCulture),
        ]).OfType<string>());

    static string Quoted(Passage passage) => $"\"{passage.Quotation}\"";

    static Command List(Terminal terminal)
    {
        var store = StoreOption.Create();
        var format = TableWriter.Option();
        var orphans = new Option<bool>("--orphans") { Description = "Only decisions whose words are not in the store, or are read otherwise now." };
        var command = new Command("list", "Lists the decisions in their order, with what has become of each.") { store, format, orphans };
        command.SetAction(result =>
        {
            using var opened = StoreOption.Open(result.GetValue(store), terminal);
            var waiting = opened.Decided().Orphans.ToDictionary(orphan => orphan.Entry.Id, orphan => orphan.Reason);
            var entries = DecisionLedger.Read(opened.Decisions()).Entries.Where(entry => !result.GetValue(orphans) || waiting.ContainsKey(entry.Id));
            TableWriter.Write(terminal.Out, result.GetValue(format), s_columns, entries.Select(entry => new object?[]
            {
                entry.Id, entry.Decision.At, entry.Decision.By, !entry.Holds ? "undone" : waiting.TryGetValue(entry.Id, out var reason) ? $"orphan: {reason}" : "holds",
                Describe(entry.Decision), entry.Decision.Note,
            }));
            return ExitCodes.Done;
        });
        return command;
    }

    static Command Export(Terminal terminal)
    {
        var store = StoreOption.Create();
        var file = new Option<string?>("--output", "-o") { Description = "The file to write; otherwise the standard output." };
        var command = new Command("export", "Writes the decisions as they stand in the ledger, a JSON object on each line.") { store, file };
        command.SetAction(result =>
        {
            using var opened = StoreOption.Open(result.GetValue(store), terminal);
            var text = string.Concat(opened.Decisions().Select(line => line + "\n"));
            if (result.GetValue(file) is not { } name)
            {
                terminal.Out.Write(text);
                return ExitCodes.Done;
            }

            OutputFile.Write(name, terminal, output => output.Write(text));
            return ExitCodes.Done;
        });
        return command;
    }

    static Command Import(Terminal terminal)
    {
        var store = StoreOption.Create();
        var file = new Argument<string>("FILE") { Description = "Written by 'entente ledger export'." };
        var command = new Command("import", "Adds the decisions of a file to the ledger. All lines are checked first; one that is there already is not added again.") { file, store };
        command.SetAction(result =>
        {
            var lines = Lines(result.GetRequiredValue(file), terminal);
            using var opened = StoreOption.Open(result.GetValue(store), terminal);
            var known = opened.Decisions().Count;
            opened.Decide(lines);
            var added = opened.Decisions().Count - known;
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{added:N0} decisions added, {lines.Distinct().Count() - added:N0} were there already, {opened.Decided().Orphans.Count:N0} orphans."));
            return ExitCodes.Done;
        });
        return command;
    }

    static Command Diff(Terminal terminal)
    {
        var store = StoreOption.Create();
        var file = new Argument<string>("FILE") { Description = "Written by 'entente ledger export'." };
        var command = new Command("diff", "Compares the ledger with a file: '-' what only the file has, '+' what only the ledger has. Exits with 1 if they differ.") { file, store };
        command.SetAction(result =>
        {
            var there = Lines(result.GetRequiredValue(file), terminal);
            using var opened = StoreOption.Open(result.GetValue(store), terminal);
            var here = opened.Decisions();
            var differences = there.Except(here).Select(line => (Sign: '-', Line: line)).Concat(here.Except(there).Select(line => (Sign: '+', Line: line))).ToArray();
            foreach (var (sign, line) in differences)
            {
                terminal.Out.WriteLine($"{sign} {DecisionLine.Id(line)}  {(DecisionLine.Read(line) is { } decision ? Describe(decision) : line)}");
            }

            return differences.Length == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
        });
        return command;
    }

    static string[] Lines(string file, Terminal terminal)
    {
        string[] lines;
        try
        {
            lines = [.. File.ReadLines(terminal.PathTo(file), Encoding.UTF8).Where(line => line.Length > 0)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException("ENT4104", $"{file} cannot be read: {fault.Message}");
        }

        var wrong = Array.FindIndex(lines, line => DecisionLine.Read(line) is null);
        return wrong < 0 ? lines : throw new WrongUseException("ENT5008", $"{file}, line {wrong + 1} is no decision; nothing was taken in.");
    }
}
