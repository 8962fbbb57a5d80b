using System.Text;

namespace Entente.App.Cli;

/// <summary>Where a command reads, writes and complains: the process's own streams, or a test's.</summary>
sealed record Terminal
{
    public required Stream In { get; init; }

    public required Stream OutStream { get; init; }

    /// <summary>Results only.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Messages and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/>, so that progress may redraw its line.</summary>
    public bool Interactive { get; init; }

    /// <summary>Whether a person watches <see cref="Out"/> on a terminal that shows colours.</summary>
    public bool Coloured { get; init; }

    /// <summary>Characters to a line of <see cref="Out"/>.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Relative paths count from here.</summary>
    public string Folder { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>What is known, with the user's own on top.</summary>
    public KnowledgeSource Knowledge { get; } = new();

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Terminal System
    {
        get
        {
            var output = Console.OpenStandardOutput();
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            return new()
            {
                In = Console.OpenStandardInput(),
                OutStream = output,
                Out = new StreamWriter(output, utf8, 1 << 16) { AutoFlush = false },
                Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
                Interactive = !Console.IsErrorRedirected,
                Coloured = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
                Width = Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 100),
            };
        }
    }

    public string PathTo(string path) => Path.GetFullPath(path, Folder);
}
