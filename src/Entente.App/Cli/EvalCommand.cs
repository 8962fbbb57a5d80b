using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Entente.Eval;

namespace Entente.App.Cli;

/// <summary><c>entente eval</c>: scores labelled sets, holds the figures against their floors, writes docs/quality.md.</summary>
static class EvalCommand
{
    /// <summary>A floor stands this far below what was reached, so that rounding and a changed tie do not fail a build.</summary>
    const double Slack = 0.25;

    public static Command Create(Terminal terminal)
    {
        var task = new Argument<string?>("TASK") { Description = "a task, or all; none lists them", DefaultValueFactory = _ => null };
        var gold = new Argument<string>("GOLD")
        {
            Description = "the labelled set; for all, the folder of the sets",
            DefaultValueFactory = _ => Path.Combine("..", "shared", "data"),
        };
        var write = new Option<string?>("--write") { Description = "with all: write the table to this file" };
        var floors = new Option<string>("--floors") { Description = "the floors to hold the figures against", DefaultValueFactory = _ => Path.Combine("eval", "floors.json") };
        var raise = new Option<bool>("--raise") { Description = "lift the floors to what was reached; never lowers one" };
        var json = new Option<bool>("--json") { Description = "one JSON object a task instead of a table" };
        var command = new Command("eval", """
            Scores Entente on labelled sets.

            Examples:
              entente eval
              entente eval times ../shared/data/drivers/wikiwars_train.jsonl
              entente eval all ../shared/data --write docs/quality.md
            """) { task, gold, write, floors, raise, json };
        command.SetAction((result, _) => Task.FromResult(Run(
            terminal, result.GetValue(task), result.GetRequiredValue(gold), result.GetValue(write), result.GetRequiredValue(floors), result.GetValue(raise), result.GetValue(json))));
        return command;
    }

    static int Run(Terminal terminal, string? task, string gold, string? write, string floorsPath, bool raise, bool json)
    {
        if (task is null)
        {
            foreach (var evaluation in Evaluations.All.Concat(Evaluations.OnDemand))
            {
                terminal.Out.WriteLine($"{evaluation.Task,-24} {evaluation.Gold}");
            }

            return ExitCodes.Done;
        }

        var floors = File.Exists(terminal.PathTo(floorsPath)) ? Floors.Read(terminal.PathTo(floorsPath)) : new([]);
        var scores = new List<(IEvaluation Evaluation, ImmutableArray<Figure> Figures)>();
        var fallen = new List<string>();
        foreach (var (evaluation, path) in Chosen(terminal, task, gold))
        {
            var figures = evaluation.Score(terminal.Knowledge.Current, path);
            scores.Add((evaluation, figures));
            Print(terminal, evaluation, figures, json);
            fallen.AddRange(floors.Fallen(evaluation.Task, figures));
            if (raise)
            {
                Raise(floors, evaluation, path, figures);
            }
        }

        if (raise)
        {
            floors.Write(terminal.PathTo(floorsPath));
        }

        if (write is not null)
        {
            using var peers = File.OpenText(terminal.PathTo(Path.Combine("eval", "peers.tsv")));
            using var errors = File.OpenText(terminal.PathTo(Path.Combine("eval", "claims-errors.tsv")));
            File.WriteAllText(terminal.PathTo(write), QualityPage.Write(scores, QualityPage.ReadPeers(peers)) + ReadingErrors.Section(errors));
        }

        foreach (var fall in fallen)
        {
            terminal.Error.WriteLine($"ENT4112: {fall}.");
        }

        return fallen.Count > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    static IEnumerable<(IEvaluation Evaluation, string Path)> Chosen(Terminal terminal, string task, string gold)
    {
        if (task == "all")
        {
            foreach (var evaluation in Evaluations.All)
            {
                var path = terminal.PathTo(Path.Combine(gold, evaluation.Gold));
                if (Path.Exists(path))
                {
                    yield return (evaluation, path);
                }
                else
                {
                    terminal.Error.WriteLine($"ENT4111: {evaluation.Task} is left out: there is no {path}.");
                }
            }

            yield break;
        }

        var chosen = Evaluations.All.Concat(Evaluations.OnDemand).FirstOrDefault(evaluation => evaluation.Task == task)
            ?? throw new WrongUseException("ENT4110", $"There is no evaluation '{task}'; there are: {string.Join(", ", Evaluations.All.Concat(Evaluations.OnDemand).Select(e => e.Task))}.");
        var given = terminal.PathTo(gold);
        var within = Path.Combine(given, chosen.Gold);
        var set = Directory.Exists(given) && Path.Exists(within) ? within : given;
        yield return Path.Exists(set)
            ? (chosen, set)
            : throw new WrongUseException("ENT4111", $"There is no labelled set at {gold}; give its path, or the folder that has {chosen.Gold}.");
    }

    static void Print(Terminal terminal, IEvaluation evaluation, ImmutableArray<Figure> figures, bool json)
    {
        if (json)
        {
            var values = string.Join(",", figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{JsonSerializer.Serialize(f.Name)}:{f.Value:f2}")));
            terminal.Out.WriteLine($"{{\"task\":{JsonSerializer.Serialize(evaluation.Task)},\"figures\":{{{values}}}}}");
            return;
        }

        foreach (var figure in figures)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{evaluation.Task,-20} {figure.Name,-44} {figure.Value,8:f2}  of {figure.Count}"));
        }

        terminal.Out.Flush();
    }

    static void Raise(Floors floors, IEvaluation evaluation, string path, ImmutableArray<Figure> figures)
    {
        var hash = Floors.HashOf(path);
        var known = floors.Tasks.TryGetValue(evaluation.Task, out var floor) && floor.GoldHash == hash ? floor.Figures : [];
        var raised = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var figure in figures.Where(figure => figure.IsPinned))
        {
            var reached = Math.Round(figure.Value - Slack, 2);
            raised[figure.Name] = known.TryGetValue(figure.Name, out var before) ? Math.Max(before, reached) : reached;
        }

        floors.Tasks[evaluation.Task] = new(hash, raised);
    }
}
