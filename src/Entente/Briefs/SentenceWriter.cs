using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Briefs;

/// <summary>Fills a template of <see cref="Wording"/> and keeps of every character whether it is ours, the source's, or counted.</summary>
sealed class SentenceWriter(Wording wording, string seed)
{
    static readonly string[] s_numbers =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public Wording Wording => wording;

    public BriefSentence Write(string key, IEnumerable<int> cites, params ReadOnlySpan<(string Name, Run Value)> slots)
    {
        var numbers = cites.Distinct().Order().ToImmutableArray();
        return new() { Runs = Fill(wording.Template(key, seed + key + string.Join(',', numbers)), slots), Cites = numbers };
    }

    /// <summary>A sentence that rests on our own assumption.</summary>
    public BriefSentence Assume(string key, params ReadOnlySpan<(string Name, Run Value)> slots) =>
        new() { Runs = Fill(wording.Template(key, seed + key), slots), Assumption = true };

    public static Run Words(string text) => new(RunKind.Words, text);

    public static Run Name(string name) => new(RunKind.Name, name);

    public static Run Count(int count) => new(RunKind.Count, count < s_numbers.Length ? s_numbers[count] : count.ToString("N0", CultureInfo.InvariantCulture));

    public static Run Day(DateOnly? day, int item) =>
        new(day is null ? RunKind.Words : RunKind.Day, day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "on an unknown day", item);

    /// <summary>A quotation without its final full stop, so that our sentence can end with its own.</summary>
    public static Run Quote(string words, int item)
    {
        var quotation = words.Trim();
        return new(RunKind.Quotation, quotation.EndsWith('.') && !quotation.EndsWith("..", StringComparison.Ordinal) ? quotation[..^1] : quotation, item);
    }

    static ImmutableArray<Run> Fill(string template, ReadOnlySpan<(string Name, Run Value)> slots)
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
            Add(Slot(template[(open + 1)..close], slots), runs, words);
            at = close + 1;
        }

        Close(runs, words);
        return Polished(runs);
    }

    static Run Slot(string name, ReadOnlySpan<(string Name, Run Value)> slots)
    {
        foreach (var slot in slots)
        {
            if (slot.Name == name)
            {
                return slot.Value;
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
    static ImmutableArray<Run> Polished(ImmutableArray<Run>.Builder runs)
    {
        if (runs is [{ Kind: RunKind.Words or RunKind.Count or RunKind.Name } first, ..])
        {
            runs[0] = first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text[1..] };
        }

        if (runs is [.., { Kind: RunKind.Quotation } quotation, { Kind: RunKind.Words, Text: "." }] && quotation.Text is [.., '?' or '!' or '…'])
        {
            runs.RemoveAt(runs.Count - 1);
        }

        return runs.DrainToImmutable();
    }
}
