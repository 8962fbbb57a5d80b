using System.Diagnostics;
using Entente.App.Cli;

namespace Entente.App.Tests.Stores;

/// <summary>A file that the reader may not open. The administrator may open everything, so the reading is done by a process of nobody's.</summary>
public sealed class ClosedFileTests : IDisposable
{
    const string Nobody = "65534";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_without_permission_is_listed_with_its_reason_and_the_rest_is_read()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("permissions are tested on Linux");
            return;
        }

        var program = Path.Combine(AppContext.BaseDirectory, "Entente.App.dll");
        var open = _folder.Write("in/open.txt", "Peru and Japan signed a fishing accord on 3 May 2024, the two governments said in Lima.");
        var closed = _folder.Write("in/closed.txt", "Chile and Norway signed an accord on copper on 4 May 2024, the two governments said in Oslo.");
        File.SetUnixFileMode(_folder.Path, (UnixFileMode)0b111_111_111);
        File.SetUnixFileMode(_folder.PathTo("in"), (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(open, (UnixFileMode)0b110_100_100);
        File.SetUnixFileMode(closed, UnixFileMode.None);
        string[] command = [Environment.ProcessPath is { } host && Path.GetFileName(host) == "dotnet" ? host : "dotnet", program, "read", _folder.PathTo("in"), "--store", _folder.PathTo("test.db")];
        if (Environment.IsPrivilegedProcess)
        {
            command = ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups", .. command];
            Assert.SkipUnless(await Run([.. command[..6], "test", "-r", program]) is { Code: 0 }, "nobody may not read the build, or there is no setpriv");
        }

        var (code, error) = await Run(command);

        Assert.Equal(ExitCodes.SomeFailed, code);
        Assert.Contains(error.Split('\n'), line => line.StartsWith("ENT30", StringComparison.Ordinal) && line.Contains("closed.txt", StringComparison.Ordinal));
        Assert.Contains("1 new articles", error, StringComparison.Ordinal);
    }

    static async Task<(int Code, string Error)> Run(string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["HOME"] = Path.GetTempPath();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        error += await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
