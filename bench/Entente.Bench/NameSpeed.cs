using System.Diagnostics;
using Entente.Actors;
using Entente.Articles;

namespace Entente.Bench;

/// <summary>Words a second in which known names are sought, the longest that begins at a word; what is found is first compared with a search by plain look-up.</summary>
static class NameSpeed
{
    const int Rounds = 12;
    const int Compared = 2_000;

    public static int Run(string file)
    {
        var names = KnownNames();
        var texts = File.ReadAllLines(file).Where(line => line.Length > 0).ToArray();
        var matches = new List<NameMatch>();
        foreach (var text in texts.Take(Compared))
        {
            matches.Clear();
            NameMatcher.Match(text, new(0, text.Length), 0, names, matches);
            if (!matches.Select(match => match.Span).SequenceEqual(ByLookup(text, names)))
            {
                throw new InvalidOperationException("A benchmark that finds the wrong names quickly is worth nothing: " + text);
            }
        }

        var words = texts.Sum(Words);
        for (var round = 0; round < Rounds; round++)
        {
            var (allocated, started, found) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp(), 0);
            foreach (var text in texts)
            {
                matches.Clear();
                NameMatcher.Match(text, new(0, text.Length), 0, names, matches);
                found += matches.Count;
            }

            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Console.WriteLine(FormattableString.Invariant($"{words / seconds / 1e6:f2} million words a second on one core, {found} names in {words} words, {allocated} bytes allocated"));
        }

        return 0;
    }

    static NameTable KnownNames() => Knowledge.BuiltIn.Actors.Names;

    static int Words(string text)
    {
        var words = 0;
        for (var at = 0; WordScanner.Next(text, at, text.Length, out var word); at = word.End)
        {
            words++;
        }

        return words;
    }

    /// <summary>The same by asking for every stretch of words, the longest first.</summary>
    static IEnumerable<TextSpan> ByLookup(string text, NameTable names)
    {
        const int longest = 14;
        var words = new List<Word>();
        for (var at = 0; WordScanner.Next(text, at, text.Length, out var word); at = word.End)
        {
            words.Add(word);
        }

        for (var first = 0; first < words.Count; first++)
        {
            for (var last = Math.Min(words.Count, first + longest) - 1; last >= first; last--)
            {
                var span = new TextSpan(words[first].Start, words[last].End);
                if (IsName(text, words[first..(last + 1)], span, names))
                {
                    yield return span;
                    first = last;
                    break;
                }
            }
        }
    }

    static bool IsName(string text, List<Word> words, TextSpan span, NameTable names)
    {
        var node = 0;
        for (var i = 0; i < words.Count && node >= 0; i++)
        {
            var word = names.WordOf(text.AsSpan(words[i].Start, words[i].Length));
            node = word < 0 || (i > 0 && !WordScanner.Joins(text, words[i - 1], words[i])) ? -1 : names.Step(node, word);
        }

        return node > 0 && names.SensesAt(node).ToArray().Any(sense => sense.Fits(text, span));
    }
}
