using System.Security.Cryptography;
using Entente.App.Cli;

namespace Entente.App.Workers;

/// <summary>Keeps what comes through a pipe in a file while it is read: it is then resumed and recognised like any file.</summary>
sealed class PipeSpool(Terminal terminal) : IDisposable
{
    string? _file;

    /// <summary>The standard input under a name made of its content.</summary>
    public (string Path, string File) Take()
    {
        _file ??= Path.GetTempFileName();
        using (var copy = File.Create(_file))
        {
            terminal.In.CopyTo(copy);
        }

        using var stream = File.OpenRead(_file);
        return ($"-:{Convert.ToHexStringLower(SHA256.HashData(stream))[..16]}", _file);
    }

    public void Dispose()
    {
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }
}
