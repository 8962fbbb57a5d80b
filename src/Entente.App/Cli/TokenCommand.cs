using System.CommandLine;
using System.Globalization;
using Entente.App.Serving;
using Entente.Storage;

namespace Entente.App.Cli;

/// <summary><c>entente token</c>: who may come in to <c>entente serve</c>, and as what.</summary>
static class TokenCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Who; the audit log and the ledger name them so." };
        return new(
            "token",
            """
            Makes, lists and takes away the tokens of those who may use 'entente serve'. Only hashes are kept. A server that runs takes them up when it is started again.

            Examples:
              entente token add maria --role analyst
              entente token list
              entente token remove maria
            """)
        {
            Add(terminal, name), List(terminal), Remove(terminal, name),
        };
    }

    static Command Add(Terminal terminal, Argument<string> name)
    {
        var store = StoreOption.Create();
        var role = new Option<Role>("--role") { Description = "reader asks and looks, analyst also decides and reads articles in, admin also sees the audit log.", DefaultValueFactory = _ => Role.Reader };
        var command = new Command("add", "Makes a token and shows it this once.") { name, role, store };
        command.SetAction(result =>
        {
            var (folder, who) = (FolderOf(result.GetValue(store), terminal), result.GetRequiredValue(name));
            var book = Read(folder);
            if (who.Length is 0 or > 60 || who.Any(char.IsControl) || book.Entries.Any(entry => entry.Name == who))
            {
                throw new WrongUseException("ENT7101", $"'{who}' has a token already, or is no name; take another, or remove the old token first.");
            }

            var (token, added) = book.With(who, result.GetValue(role), terminal.Clock.GetUtcNow());
            added.Write(folder);
            Audit(folder, terminal, "token add", $"{who} {result.GetValue(role)}");
            terminal.Out.WriteLine(token);
            terminal.Error.WriteLine($"This is the token of {who}; it is kept nowhere and shown only now.");
            return ExitCodes.Done;
        });
        return command;
    }

    static Command List(Terminal terminal)
    {
        var store = StoreOption.Create();
        var format = TableWriter.Option();
        var command = new Command("list", "Lists who has a token, and as what.") { store, format };
        command.SetAction(result =>
        {
            TableWriter.Write(terminal.Out, result.GetValue(format), ["name", "role", "made"], Read(FolderOf(result.GetValue(store), terminal)).Entries.Select(entry => new object?[]
            {
                entry.Name, entry.Role.ToString().ToLowerInvariant(), entry.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }));
            return ExitCodes.Done;
        });
        return command;
    }

    static Command Remove(Terminal terminal, Argument<string> name)
    {
        var store = StoreOption.Create();
        var command = new Command("remove", "Takes a token away.") { name, store };
        command.SetAction(result =>
        {
            var (folder, who) = (FolderOf(result.GetValue(store), terminal), result.GetRequiredValue(name));
            var book = Read(folder);
            if (book.Entries.All(entry => entry.Name != who))
            {
                throw new WrongUseException("ENT7102", $"'{who}' has no token; 'entente token list' lists who has.");
            }

            book.Without(who).Write(folder);
            Audit(folder, terminal, "token remove", who);
            return ExitCodes.Done;
        });
        return command;
    }

    static TokenBook Read(string folder)
    {
        try
        {
            return TokenBook.Read(folder);
        }
        catch (InvalidDataException fault)
        {
            throw new WrongUseException(fault.Message);
        }
    }

    static void Audit(string folder, Terminal terminal, string what, string detail) =>
        new AuditLog(folder, terminal.Clock).Add(new("command line", Role.Admin), what, detail);

    /// <summary>Where 'entente serve' looks for them: beside the store.</summary>
    static string FolderOf(string? store, Terminal terminal) =>
        StoreOption.PathOf(store, terminal) is var path && ClaimStores.IsServer(path) ? terminal.PathTo(".entente") : Path.GetDirectoryName(path)!;
}
