using System.Collections.Immutable;
using System.IO.Compression;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.Eval;

/// <summary>Invented news stories of one PLOVER category each: whether we see the category, and whether it is the one that we see most.</summary>
/// <remarks>Every fifth of 4,500 stories. A machine wrote them to order, so that labels are weak: some stories tell of something else.</remarks>
public sealed class StoriesEvaluation : IEvaluation
{
    const int Step = 5;

    public string Task => "stories";

    public string Gold => "corpora/ngec/gpt_synthetic_events_2023-10-19_19.csv.zip";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var (seen, most, count) = (0, 0, 0);
        foreach (var (text, label) in Read(gold))
        {
            var categories = engine.Analyze(Article.FromText("story", text)).Claims
                .Where(claim => claim.Event is not null)
                .GroupBy(claim => claim.Event!.Plover.ToString().ToUpperInvariant(), StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key)
                .ToArray();
            count++;
            seen += categories.Contains(label) ? 1 : 0;
            most += categories.FirstOrDefault() == label ? 1 : 0;
        }

        return [new("category seen", 100.0 * seen / count, count), new("category seen most", 100.0 * most / count, count)];
    }

    static IEnumerable<(string Text, string Label)> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)).Open());
        var rows = new CsvRows(reader, ReadLimits.Default.Document);
        rows.Next(out var header);
        var (text, label) = (header!.IndexOf("text"), header.IndexOf("label"));
        for (var at = 0; rows.Next(out var row); at++)
        {
            if (at % Step == 0 && row is not null)
            {
                yield return (row[text], row[label]);
            }
        }
    }
}
