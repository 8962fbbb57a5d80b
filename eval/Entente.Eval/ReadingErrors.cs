using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Entente.Articles;
using Entente.Claims;

namespace Entente.Eval;

/// <summary>What a reader found right and wrong in the claims of real text: eval/claims-errors.tsv. A part of docs/quality.md, and of what the confidence is fitted to.</summary>
/// <remarks>The file names texts by corpus and line and has no words of theirs.</remarks>
public static class ReadingErrors
{
    const string Stream = "rss2023_ir";

    public static string Section(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var section = new StringBuilder("\n## claims, judged by reading\n\n");
        var all = Read(lines, section).ToList();
        foreach (var corpus in all.GroupBy(row => row.Corpus))
        {
            section.Append(CultureInfo.InvariantCulture, $"\n| {corpus.Key} | count |\n|---|---|\n");
            foreach (var kind in corpus.GroupBy(row => row.Verdict == "right" ? "right" : $"{row.Verdict}: {row.Error}").OrderBy(kind => kind.Key != "right").ThenByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal))
            {
                section.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} |\n");
            }
        }

        return section.ToString();
    }

    /// <summary>The judged claims of the stream that are still made, with their verdicts; none where the stream is not there.</summary>
    internal static IEnumerable<JudgedClaim> Claims(Knowledge knowledge, string data)
    {
        var path = Path.Combine(data, "corpora", Stream + ".jsonl.gz");
        if (!File.Exists(path))
        {
            yield break;
        }

        using var resource = new StreamReader(typeof(ReadingErrors).Assembly.GetManifestResourceStream("claims-errors.tsv")!);
        var judged = Read(resource, null).Where(row => row.Corpus == Stream && row.Verdict != "missed").ToLookup(row => row.Text);
        var engine = new Engine(knowledge);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var at = 0; reader.ReadLine() is { } line; at++)
        {
            if (!judged.Contains(at))
            {
                continue;
            }

            using var entry = JsonDocument.Parse(line);
            var day = DateOnly.ParseExact(entry.RootElement.GetProperty("d").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var text = $"{entry.RootElement.GetProperty("t").GetString()}\n{entry.RootElement.GetProperty("x").GetString()}";
            var claims = engine.Analyze(Article.FromText("gold", text, day)).Claims;
            foreach (var row in judged[at])
            {
                if (claims.FirstOrDefault(row.IsOf) is { } claim)
                {
                    yield return new($"entry {at}", "stream, as read", claim.Signs, row.Verdict == "right");
                }
            }
        }
    }

    static IEnumerable<JudgedRow> Read(TextReader lines, StringBuilder? notes)
    {
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                notes?.Append(line.AsSpan(1).Trim()).Append('\n');
            }
            else if (!line.StartsWith("corpus\t", StringComparison.Ordinal))
            {
                yield return line.Split('\t') is [var corpus, var text, var start, var end, var what, var source, var target, var verdict, var error]
                    ? new(corpus, Number(text), new(Number(start), Number(end)), what, source, target, verdict, error)
                    : throw new InvalidDataException($"eval/claims-errors.tsv: nine cells are needed: {line}");
            }
        }
    }

    static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    /// <param name="Corpus">A folder or file of the labelled data.</param>
    /// <param name="Text">The line of the text in it, from 0.</param>
    /// <param name="Span">Of the claim, or of the words that a missed one would have.</param>
    /// <param name="What">Category, or kind where there is none.</param>
    /// <param name="Source">Countries, or codes of those without, with commas.</param>
    /// <param name="Target">As the source.</param>
    /// <param name="Verdict">right, wrong or missed.</param>
    /// <param name="Error">Kind of error.</param>
    readonly record struct JudgedRow(string Corpus, int Text, TextSpan Span, string What, string Source, string Target, string Verdict, string Error)
    {
        public bool IsOf(Claim claim) =>
            Span.Overlaps(claim.Evidence.Span) && string.Equals(What, claim.Event?.Plover.ToString() ?? claim.Kind.ToString(), StringComparison.OrdinalIgnoreCase)
            && Source == Side(claim.Source) && Target == Side(claim.Target);

        static string Side(ImmutableArray<Party> parties) => string.Join(',', parties.Select(party => party.Country ?? (party.Code.Length > 0 ? party.Code : "?")));
    }
}
