using System.Text;
using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

/// <summary>One run of the command line within the test's process: what went in, what came out, and the exit code.</summary>
sealed record CommandRun(int Code, string Out, string Error)
{
    public static async Task<CommandRun> Of(string[] args, string input = "", string? folder = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var writer = new StreamWriter(output, new UTF8Encoding(false));
        var code = await CommandLine.Run(args, new Terminal
        {
            In = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            OutStream = output,
            Out = writer,
            Error = error,
            Folder = folder ?? Repository.Root,
        });
        await writer.FlushAsync();
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
