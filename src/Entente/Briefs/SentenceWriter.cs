using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Briefs;

/// <summary>Fills a template of <see cref="Wording"/> and keeps of every character whether it is ours, the source's, or counted.</summary>
/// <remarks>Of a key's variants the pair chooses the first and its later uses take turns: no two neighbours read alike, and two runs give the same.</remarks>
sealed class SentenceWriter(Wording wording, string seed)
{
    readonly Dictionary<string, int> _uses = [];

    public BriefSentence Write(string key, IEnumerable<int> cites, params ReadOnlySpan<Slot> slots) =>
        new() { Runs = Phrase(key, slots), Cites = [.. cites.Distinct().Order()] };

    /// <summary>A sentence that rests on our own assumption.</summary>
    public BriefSentence Assume(string key, params ReadOnlySpan<Slot> slots) => new() { Runs = Phrase(key, slots), Assumption = true };

    /// <summary>Part of a sentence from a template of its own.</summary>
    public ImmutableArray<Run> Part(string key, params ReadOnlySpan<Slot> slots) => Fill(Next(key), slots);

    public static Run Words(string text) => new(RunKind.Words, text);

    public static Run Name(string name) => new(RunKind.Name, name);

    public static Run Count(int count, IReadOnlyList<int>? of = null) => new(RunKind.Count, Numerals.Of(count), Counts: of);

    public static Run Day(DateOnly? day, int item) =>
        new(day is null ? RunKind.Words : RunKind.Day, day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "undated", item);

    public static Run Year(int year, int item) => new(RunKind.Day, year.ToString(CultureInfo.InvariantCulture), item);

    ImmutableArray<Run> Phrase(string key, ReadOnlySpan<Slot> slots) => Polished(Fill(Next(key), slots));

    string Next(string key)
    {
        var use = _uses.GetValueOrDefault(key);
        _uses[key] = use + 1;
        return wording.Template(key, seed, use);
    }

    static ImmutableArray<Run> Fill(string template, ReadOnlySpan<Slot> slots)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var words = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                words.Append(template.AsSpan(at));
                break;
            }

            var close = template.IndexOf('}', open);
            words.Append(template.AsSpan(at, open - at));
            foreach (var run in Find(template[(open + 1)..close], slots))
            {
                Add(run, runs, words);
            }

            at = close + 1;
        }

        Close(runs, words);
        return runs.DrainToImmutable();
    }

    static ImmutableArray<Run> Find(string name, ReadOnlySpan<Slot> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Name == name)
            {
                return slot.Runs;
            }
        }

        throw new InvalidDataException($"ENT4002: knowledge/briefs/wording.tsv uses the slot '{{{name}}}' where it has no value. Use another.");
    }

    static void Add(Run run, ImmutableArray<Run>.Builder runs, StringBuilder words)
    {
        if (run.Kind is RunKind.Words)
        {
            words.Append(run.Text);
            return;
        }

        Close(runs, words);
        runs.Add(run);
    }

    static void Close(ImmutableArray<Run>.Builder runs, StringBuilder words)
    {
        if (words.Length > 0)
        {
            runs.Add(SentenceWriter.Words(words.ToString()));
            words.Clear();
        }
    }

    /// <summary>A capital at the start; no second full stop after a quotation that ends with a mark of its own.</summary>
    static ImmutableArray<Run> Polished(ImmutableArray<Run> runs)
    {
        if (runs is [{ Kind: RunKind.Words or RunKind.Count } first, ..])
        {
            runs = runs.SetItem(0, first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text[1..] });
        }

        return runs is [.., { Kind: RunKind.Quotation, Text: [.., '?' or '!' or '…'] }, { Kind: RunKind.Words, Text: "." }] ? runs[..^1] : runs;
    }
}
