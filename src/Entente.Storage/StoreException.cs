namespace Entente.Storage;

/// <summary>A store that cannot be used as it is; the message has a code of docs/diagnostics.md and says what to do.</summary>
public sealed class StoreException : Exception
{
    StoreException(string code, string message, Exception? cause = null)
        : base($"{code}: {message}", cause) => Code = code;

    public string Code { get; }

    internal static StoreException NoStore(string path) =>
        new("ENT5001", $"{path} is a file of another program, not a store; name another with --store.");

    internal static StoreException TooNew(string path, int version, int known) =>
        new("ENT5002", $"{path} was written by a later Entente (version {version} of the tables; this one knows {known}); use that one, or another store.");

    internal static StoreException Unusable(string path, Exception cause) =>
        new("ENT5003", $"the store {path} cannot be used: {cause.Message}", cause);

    internal static StoreException WrongQuery(string words) =>
        new("ENT5004", $"'{words}' cannot be searched for: give at least one word to look for, and close what is quoted.");
}
