namespace Entente.App.Cli;

/// <summary>Opens what a command names on its line: a file, or - for standard input.</summary>
static class InputFiles
{
    public static Stream Open(Terminal terminal, string path)
    {
        if (path == "-")
        {
            return terminal.In;
        }

        try
        {
            return File.OpenRead(terminal.PathTo(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException("ENT4104", $"{path} cannot be opened: {fault.Message}");
        }
    }
}
