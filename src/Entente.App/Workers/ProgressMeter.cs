using System.Globalization;
using Entente.App.Cli;

namespace Entente.App.Workers;

/// <summary>Tells a person how far a run is: rate, time left, faults by code. One line that is redrawn, or a line now and then in a log.</summary>
sealed class ProgressMeter(ReadProgress progress, Terminal terminal)
{
    static readonly TimeSpan s_redraw = TimeSpan.FromSeconds(0.5);
    static readonly TimeSpan s_log = TimeSpan.FromSeconds(10);

    readonly Lock _lock = new();
    readonly long _start = terminal.Clock.GetTimestamp();
    int _drawn;

    /// <summary>A message of its own line, above the progress.</summary>
    public void Tell(string message)
    {
        lock (_lock)
        {
            Erase();
            terminal.Error.WriteLine(message);
        }
    }

    public async Task While(Task run)
    {
        using var timer = new PeriodicTimer(terminal.Interactive ? s_redraw : s_log, terminal.Clock);
        var tick = timer.WaitForNextTickAsync().AsTask();
        while (await Task.WhenAny(run, tick) == tick)
        {
            Draw();
            tick = timer.WaitForNextTickAsync().AsTask();
        }

        lock (_lock)
        {
            Erase();
        }

        await run;
    }

    void Draw()
    {
        var line = Line(progress, terminal.Clock.GetElapsedTime(_start));
        lock (_lock)
        {
            if (!terminal.Interactive)
            {
                terminal.Error.WriteLine(line);
                return;
            }

            Erase();
            terminal.Error.Write(line);
            _drawn = line.Length;
        }
    }

    void Erase()
    {
        if (_drawn > 0)
        {
            terminal.Error.Write($"\r{new string(' ', _drawn)}\r");
            _drawn = 0;
        }
    }

    internal static string Line(ReadProgress progress, TimeSpan elapsed)
    {
        var articles = progress.Articles + progress.Known;
        var share = progress.Total > 0 ? Math.Min(1, (double)progress.Bytes / progress.Total) : 0;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{share,4:P0}  {articles:N0} articles  {articles / Math.Max(elapsed.TotalSeconds, 0.001):N0}/s  {progress.Claims:N0} claims");
        if (share is > 0.005 and < 1)
        {
            var left = elapsed * ((1 - share) / share);
            line += string.Create(CultureInfo.InvariantCulture, $"  {(int)left.TotalMinutes}:{left.Seconds:00} left");
        }

        var faults = progress.Faults;
        return faults.IsEmpty ? line : $"{line}  not read: {string.Join(", ", faults.Select(fault => $"{fault.Key} {fault.Value}"))}";
    }
}
