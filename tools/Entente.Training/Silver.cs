using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Entente.Eval;
using Entente.Sentences;
using SharpCompress.Compressors.Xz;

namespace Entente.Training;

/// <summary>Has several models vote on the trees of sentences that nobody has annotated, so that another can learn from them.</summary>
static partial class Silver
{
    const int ShortestField = 30;
    const int Shortest = 5;
    const int Longest = 60;

    // Fields are repeated from year to year with a word changed; one phrase again and again teaches that phrase and little else.
    const int MostOfOnePhrase = 6;

    /// <param name="teachers">Models that vote.</param>
    /// <param name="sources">Tables with prose in their last column (.tsv.xz), or sentences by word (.bio.gz).</param>
    /// <param name="to">Written as CoNLL-U.</param>
    /// <param name="progress">Is told how it goes.</param>
    public static void Write(IReadOnlyList<LanguageModel> teachers, IEnumerable<string> sources, string to, Action<string> progress)
    {
        var (count, kept) = (0, 0);
        (string Text, ImmutableArray<Articles.TextSpan> Tokens)[] sentences = [.. sources.SelectMany(source => Sentences(source, teachers[0]))];
        var parsed = new ImmutableArray<Token>[sentences.Length];
        Parallel.For(0, sentences.Length, i => parsed[i] = Vote.Parse(teachers, sentences[i].Text, sentences[i].Tokens));
        using var writer = new StreamWriter(to);
        foreach (var i in Enumerable.Range(0, sentences.Length).Where(i => parsed[i].Any(token => token.Has(Features.Finite))))
        {
            kept++;
            WriteSentence(writer, sentences[i].Text, parsed[i]);
            count += parsed[i].Length;
        }

        progress($"silver: {kept} of {sentences.Length} sentences, {count} tokens");
    }

    static IEnumerable<(string Text, ImmutableArray<Articles.TextSpan> Tokens)> Sentences(string source, LanguageModel model)
    {
        if (source.EndsWith(".bio.gz", StringComparison.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(source), CompressionMode.Decompress));
            return [.. NamedSentence.ReadBio(reader).Where(sentence => sentence.Words.Length is >= Shortest and <= Longest).Select(sentence => Conllu.LayOut(sentence.Words))];
        }

        return Prose(source, model);
    }

    static IEnumerable<(string Text, ImmutableArray<Articles.TextSpan> Tokens)> Prose(string source, LanguageModel model)
    {
        var seen = new HashSet<string>();
        var phrases = new Dictionary<uint, int>();
        using var reader = new StreamReader(new XZStream(File.OpenRead(source)));
        var fields = Lines(reader).Select(line => line.Split('\t')[^1]).Where(field => field.Length >= ShortestField);
        foreach (var text in fields.SelectMany(field => Break.Split(field)).Where(seen.Add))
        {
            foreach (var tokens in model.Tokenize(text, new(0, text.Length)))
            {
                if (tokens.Length is < Shortest or > Longest
                    || !char.IsUpper(text[tokens[0].Start])
                    || IsWorn(phrases, text, tokens.AsSpan()[..4], 1)
                    || IsWorn(phrases, text, tokens.AsSpan()[^4..], 2)
                    || IsWorn(phrases, text, tokens.AsSpan().Slice((tokens.Length / 2) - 2, 4), 3))
                {
                    continue;
                }

                yield return (text, tokens);
            }
        }
    }

    static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    static bool IsWorn(Dictionary<uint, int> phrases, string text, ReadOnlySpan<Articles.TextSpan> tokens, uint place)
    {
        var hash = place;
        foreach (var token in tokens)
        {
            hash = WordHash.Mix(hash ^ WordHash.OfFolded(text.AsSpan(token.Start, token.Length)), place);
        }

        return (phrases[hash] = phrases.GetValueOrDefault(hash) + 1) > MostOfOnePhrase;
    }

    static void WriteSentence(StreamWriter writer, string text, ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var feats = token.Has(Features.Passive) ? "Voice=Pass" : token.Has(Features.Imperative) ? "Mood=Imp" : "_";
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1}\t{text[token.Span.Start..token.Span.End]}\t_\t{token.Pos.ToString().ToUpperInvariant()}\t{token.Penn}\t{feats}\t{token.Head + 1}\t{RelationNames.Of(token.Relation)}\t_\t_"));
        }

        writer.WriteLine();
    }

    // The Factbook sets notes apart by semicolons, double hyphens, labels and tags.
    [GeneratedRegex(@"\s*(?:<[^>]*>|\+\+|--|;|\bnote:)\s+")]
    static partial Regex Break { get; }
}
