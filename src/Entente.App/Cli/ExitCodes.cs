namespace Entente.App.Cli;

/// <summary>What the process returns; docs/cli.md promises it.</summary>
static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Some inputs could not be read; they are listed, the rest is done.</summary>
    public const int SomeFailed = 1;

    public const int WrongUse = 2;

    public const int OurFault = 3;
}

/// <summary>The user asked for what cannot be done; the message says what to do instead.</summary>
sealed class WrongUseException : Exception
{
    public WrongUseException(string code, string message)
        : base($"{code}: {message}")
    {
    }

    /// <summary>For a message that begins with its code.</summary>
    public WrongUseException(string message)
        : base(message)
    {
    }

    public WrongUseException(Storage.StoreException fault)
        : base(fault.Message, fault)
    {
    }
}
