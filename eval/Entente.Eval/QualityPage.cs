using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Eval;

/// <summary>Writes docs/quality.md: every figure beside what others reach, from figures measured in the same run.</summary>
public static class QualityPage
{
    /// <summary>A published or measured figure of somebody else's program, from eval/peers.tsv.</summary>
    public readonly record struct Peer(string Task, string Figure, string Name, string Value, string Source);

    public static ImmutableArray<Peer> ReadPeers(TextReader lines)
    {
        var peers = ImmutableArray.CreateBuilder<Peer>();
        var headed = false;
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!headed)
            {
                headed = true;
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 5)
            {
                throw new InvalidDataException($"eval/peers.tsv: five cells are needed, here are {cells.Length}: {line}");
            }

            peers.Add(new(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }

        return peers.DrainToImmutable();
    }

    public static string Write(IEnumerable<(IEvaluation Evaluation, ImmutableArray<Figure> Figures)> scores, ImmutableArray<Peer> peers)
    {
        var page = new StringBuilder("""
            # Quality

            Made by `./entente eval all ../shared/data --write docs/quality.md`; not edited by hand. Figures are percentages unless their name
            says otherwise. The labelled sets are described in their own folders and are not part of this repository. A peer's figure stands
            beside ours where it was measured on the same set or a comparable one; its source says which.


            """);
        foreach (var (evaluation, figures) in scores)
        {
            page.Append(CultureInfo.InvariantCulture, $"## {evaluation.Task}\n\n`entente eval {evaluation.Task}` on `{evaluation.Gold}`.\n\n");
            page.Append("| figure | Entente | of | others |\n|---|---|---|---|\n");
            foreach (var figure in figures)
            {
                var others = string.Join("; ", from peer in peers
                                               where peer.Task == evaluation.Task && peer.Figure == figure.Name
                                               select $"{peer.Name} {peer.Value} ({peer.Source})");
                page.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Value:f1} | {figure.Count} | {others} |\n");
            }

            page.Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }
}
