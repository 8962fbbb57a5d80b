using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Entente.Browser.Tests;

/// <summary>The program itself, serving a store of its own in a folder of its own.</summary>
public sealed partial class Served : IDisposable
{
    static readonly string s_program = Path.Join(AppContext.BaseDirectory, "Entente.App");

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("entente-browser");
    Process? _process;

    public string Address { get; private set; } = "";

    public string Store => Path.Join(_folder.FullName, "press.db");

    /// <summary>A copy of the sample press that a test may change.</summary>
    public string Press { get; private set; } = "";

    /// <summary>With the sample press read into the store, or with nothing.</summary>
    /// <param name="withPress">Whether the press is read before the workbench opens.</param>
    /// <param name="more">Further files of the press.</param>
    public static Served Start(bool withPress, params ReadOnlySpan<(string Name, string Text)> more)
    {
        var served = new Served();
        served.Press = served._folder.CreateSubdirectory("press").FullName;
        foreach (var file in Directory.GetFiles(Path.Join(Repository.Root, "samples", "press")))
        {
            File.Copy(file, Path.Join(served.Press, Path.GetFileName(file)));
        }

        foreach (var (name, text) in more)
        {
            File.WriteAllText(Path.Join(served.Press, name), text);
        }

        if (withPress)
        {
            served.Read();
        }

        served._process = served.Launch("serve", "--port", "0", "--store", served.Store);
        while (served._process.StandardOutput.ReadLine() is { } line)
        {
            if (Opened.Match(line) is { Success: true } opened)
            {
                served.Address = opened.Groups[1].Value;
                return served;
            }
        }

        throw new InvalidOperationException("The workbench ended before it opened.");
    }

    /// <summary>Reads the press from the command line, as a person would beside the open workbench.</summary>
    public void Read()
    {
        using var reading = Launch("read", Press, "--store", Store);
        reading.StandardOutput.ReadToEnd();
        reading.WaitForExit();
        Assert.Equal(0, reading.ExitCode);
    }

    Process Launch(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(s_program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"(http://127\.0\.0\.1:\d+)/")]
    static partial Regex Opened { get; }
}
