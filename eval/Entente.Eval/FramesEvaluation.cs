using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>How many rows of the frame files make a claim on the labelled sentences or in a spec; the idle rows are named, line by line.</summary>
public sealed class FramesEvaluation : IEvaluation
{
    public string Task => "frames";

    public string Gold => "coding/plv_dev.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var fired = Texts(gold)
            .SelectMany(text => engine.Analyze(Article.FromText("frames", text, new(2025, 1, 1))).Claims)
            .SelectMany(claim => claim.Frames)
            .ToHashSet();
        var rows = knowledge.Ontology.Frames.All.Select(frame => frame.Where).Distinct().ToList();
        return
        [
            new("rows that fire", 100.0 * rows.Count(fired.Contains) / rows.Count, rows.Count),
            .. from row in rows
               group row by row[(row.LastIndexOf('/') + 1)..row.LastIndexOf(':')] into file
               let idle = file.Where(row => !fired.Contains(row)).Select(row => row[(row.LastIndexOf(':') + 1)..])
               select new Figure($"{file.Key}, idle lines: {string.Join(' ', idle)}", 100.0 * file.Count(fired.Contains) / file.Count(), file.Count(), IsPinned: false),
        ];
    }

    static IEnumerable<string> Texts(string gold) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(gold)!, "pl*_dev.jsonl")
            .SelectMany(GoldRows.Read)
            .Select(row => row.GetProperty("text").GetString()!)
            .Concat(SpecTexts());

    /// <summary>The texts of the examples in specs/claims, where the program runs inside the repository.</summary>
    static IEnumerable<string> SpecTexts()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var specs = Path.Combine(folder.FullName, "specs", "claims");
            if (Directory.Exists(specs))
            {
                return Directory.EnumerateFiles(specs, "*.md").SelectMany(File.ReadLines).Where(line => line.EndsWith('.'));
            }
        }

        return [];
    }
}
