using System.CommandLine;
using Entente.Incidents;
using Entente.Storage;
using Entente.Storage.Sqlite;

namespace Entente.App.Cli;

/// <summary><c>--store</c>: where a command finds what was read; without it ENTENTE_STORE, else .entente/entente.db in the working folder.</summary>
static class StoreOption
{
    public static Option<string?> Create() => new("--store")
    {
        Description = "The store; without it the environment's ENTENTE_STORE, else .entente/entente.db in the working folder.",
        HelpName = "PATH",
    };

    public static string PathOf(string? given, Terminal terminal) => terminal.PathTo(
        given ?? (Environment.GetEnvironmentVariable("ENTENTE_STORE") is { Length: > 0 } set ? set : Path.Join(".entente", "entente.db")));

    /// <summary>Opens the store for writing and makes it where it is not there.</summary>
    public static IClaimStore OpenOrMake(string? given, Terminal terminal)
    {
        var path = PathOf(given, terminal);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException("ENT5003", $"the store {path} cannot be made: {fault.Message}");
        }

        return Opened(path);
    }

    /// <summary>Opens a store that must be there.</summary>
    public static IClaimStore Open(string? given, Terminal terminal)
    {
        var path = PathOf(given, terminal);
        return File.Exists(path)
            ? Opened(path)
            : throw new WrongUseException("ENT5005", $"there is no store at {path}; fill it with 'entente read SOURCE...', or name another with --store.");
    }

    static SqliteClaimStore Opened(string path)
    {
        try
        {
            return SqliteClaimStore.Open(path);
        }
        catch (StoreException fault)
        {
            throw new WrongUseException(fault);
        }
    }
}
