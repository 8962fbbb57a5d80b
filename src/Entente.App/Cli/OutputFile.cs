using System.Text;

namespace Entente.App.Cli;

/// <summary>A file that a command was told to write.</summary>
static class OutputFile
{
    /// <exception cref="WrongUseException">It cannot be written.</exception>
    public static void Write(string name, Terminal terminal, Action<TextWriter> write)
    {
        try
        {
            using var output = new StreamWriter(terminal.PathTo(name), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            write(output);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException("ENT4104", $"{name} cannot be written: {fault.Message}");
        }
    }
}
