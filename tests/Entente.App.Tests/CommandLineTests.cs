using Entente.App.Cli;

namespace Entente.App.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task An_unknown_command_is_wrong_use()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await CommandLine.Run(["nonsense"], new Terminal { In = Stream.Null, OutStream = Stream.Null, Out = output, Error = error });

        Assert.NotEqual(ExitCodes.Done, code);
        Assert.Contains("nonsense", error.ToString(), StringComparison.Ordinal);
    }
}
