using System.CommandLine;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Cli;

/// <summary><c>--store</c>: where a command finds what was read; without it ENTENTE_STORE, else .entente/entente.db in the working folder.</summary>
static class StoreOption
{
    public static Option<string?> Create() => new("--store")
    {
        Description = "The store: a file, or postgres://user@host/database; without it the environment's ENTENTE_STORE, else .entente/entente.db in the working folder.",
        HelpName = "PATH",
    };

    /// <summary>The whole path of a file, or the address of a database as it is.</summary>
    public static string PathOf(string? given, Terminal terminal)
    {
        var address = given ?? (Environment.GetEnvironmentVariable("ENTENTE_STORE") is { Length: > 0 } set ? set : Path.Join(".entente", "entente.db"));
        return ClaimStores.IsServer(address) ? address : terminal.PathTo(address);
    }

    /// <summary>Opens the store for writing and makes it where it is not there.</summary>
    public static IClaimStore OpenOrMake(string? given, Terminal terminal)
    {
        var path = PathOf(given, terminal);
        if (ClaimStores.IsServer(path))
        {
            return Opened(path);
        }

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

    /// <summary>Opens a store that must be there; its answers respect its ledger.</summary>
    public static DecidedStore Open(string? given, Terminal terminal)
    {
        var path = PathOf(given, terminal);
        return ClaimStores.IsServer(path) || File.Exists(path)
            ? new DecidedStore(Opened(path))
            : throw new WrongUseException("ENT5005", $"there is no store at {path}; fill it with 'entente read SOURCE...', or name another with --store.");
    }

    static IClaimStore Opened(string path)
    {
        try
        {
            return ClaimStores.Open(path);
        }
        catch (StoreException fault)
        {
            throw new WrongUseException(fault);
        }
    }
}
