using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Articles;

namespace Entente.Sentences;

/// <summary>A sentence of a file in the format CoNLL-U: its words, and what the file says about each.</summary>
public sealed record ConlluSentence
{
    /// <summary>The lines that begin with "#", as they stand.</summary>
    public required ImmutableArray<string> Comments { get; init; }

    public required ImmutableArray<ConlluWord> Words { get; init; }

    /// <summary>The lines with columns, as they stand: words, ranges and empty nodes.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>The text of the comment "# text", or the words with the spaces that the file gives.</summary>
    public string Text => Comment("# text = ") ?? string.Concat(Words.Select(word => word.SpaceAfter ? word.Form + " " : word.Form)).TrimEnd();

    public bool BeginsDocument => Comments.Any(comment => comment.StartsWith("# newdoc", StringComparison.Ordinal));

    public bool BeginsParagraph => BeginsDocument || Comments.Any(comment => comment.StartsWith("# newpar", StringComparison.Ordinal));

    string? Comment(string start) => Comments.FirstOrDefault(comment => comment.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
}

/// <summary>One numbered line of CoNLL-U. Ranges of contractions and empty nodes are left out; what a range says of spaces its last word keeps.</summary>
/// <param name="Form">The word itself.</param>
/// <param name="Lemma">The dictionary form, "_" where the file has none.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn tag.</param>
/// <param name="Feats">Features, "A=B|C=D".</param>
/// <param name="Head">Number of the head, 0 for the root, -1 where the file has none.</param>
/// <param name="Relation">With its subtype.</param>
/// <param name="SpaceAfter">False where the next word follows without a space.</param>
/// <param name="Surface">Where the word begins a range: the form of the range as it is written; otherwise null.</param>
/// <param name="InRange">How many words the range has that this word begins, or 0.</param>
public readonly record struct ConlluWord(
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Feats,
    int Head,
    string Relation,
    bool SpaceAfter,
    string? Surface,
    int InRange);

/// <summary>Reads CoNLL-U, version 2.</summary>
public static class Conllu
{
    /// <exception cref="InvalidDataException">A line has too few columns or no number; the message says which.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var comments = ImmutableArray.CreateBuilder<string>();
        var words = ImmutableArray.CreateBuilder<ConlluWord>();
        var lines = ImmutableArray.CreateBuilder<string>();
        (int First, int Last, string Surface, bool SpaceAfter) range = default;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return new() { Comments = comments.DrainToImmutable(), Words = words.DrainToImmutable(), Lines = lines.DrainToImmutable() };
                }

                comments.Clear();
                lines.Clear();
                range = default;
                continue;
            }

            if (line[0] == '#')
            {
                comments.Add(line);
                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length < 10)
            {
                throw new InvalidDataException($"ENT1010: line {number} has {columns.Length} columns; CoNLL-U has ten, with tabs between.");
            }

            lines.Add(line);
            if (columns[0].Contains('.'))
            {
                continue;
            }

            var spaceAfter = !columns[9].Split('|').Contains("SpaceAfter=No");
            var dash = columns[0].IndexOf('-');
            if (dash > 0)
            {
                range = (Number(columns[0][..dash], number), Number(columns[0][(dash + 1)..], number), columns[1], spaceAfter);
                continue;
            }

            var id = Number(columns[0], number);
            var within = id >= range.First && id <= range.Last;
            words.Add(new(
                string.Intern(columns[1]), string.Intern(columns[2]), string.Intern(columns[3]), string.Intern(columns[4]), string.Intern(columns[5]),
                columns[6] == "_" ? -1 : Number(columns[6], number),
                string.Intern(columns[7]),
                within ? id == range.Last && range.SpaceAfter : spaceAfter,
                id == range.First ? range.Surface : null,
                id == range.First ? range.Last - range.First + 1 : 0));
        }

        if (words.Count > 0)
        {
            yield return new() { Comments = comments.ToImmutable(), Words = words.ToImmutable(), Lines = lines.ToImmutable() };
        }
    }

    /// <summary>The words of a sentence laid out as text, with the place of each, so that given tokens can be parsed.</summary>
    public static (string Text, ImmutableArray<TextSpan> Tokens) LayOut(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return LayOut(sentence.Words.Select(word => word.Form));
    }

    internal static (string Text, ImmutableArray<TextSpan> Tokens) LayOut(IEnumerable<string> words)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var word in words)
        {
            tokens.Add(new(text.Length, text.Length + word.Length));
            text.Append(word).Append(' ');
        }

        return (text.ToString(), tokens.DrainToImmutable());
    }

    /// <summary>The sentence with lemma, tags, features, head and relation of each word filled in; everything else as it was read.</summary>
    public static void Write(TextWriter writer, ConlluSentence sentence, ImmutableArray<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments)
        {
            writer.WriteLine(comment);
        }

        var word = 0;
        foreach (var line in sentence.Lines)
        {
            var columns = line.Split('\t');
            if (!columns[0].AsSpan().ContainsAny('-', '.'))
            {
                var token = tokens[word++];
                columns[2] = token.Lemma;
                columns[3] = token.Pos.ToString().ToUpperInvariant();
                columns[4] = token.Penn;
                columns[5] = FeatureNames.Of(token);
                columns[6] = (token.Head + 1).ToString(CultureInfo.InvariantCulture);
                columns[7] = RelationNames.Of(token.Relation);
            }

            writer.WriteLine(string.Join('\t', columns));
        }

        writer.WriteLine();
    }

    /// <summary>Tokens of running text without tags or tree: <c># text</c>, forms, and <c>SpaceAfter=No</c>.</summary>
    public static void WriteTokens(TextWriter writer, string text, ImmutableArray<TextSpan> tokens)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        writer.WriteLine($"# text = {OneLine(text.AsSpan(tokens[0].Start, tokens[^1].End - tokens[0].Start))}");
        for (var i = 0; i < tokens.Length; i++)
        {
            var end = tokens[i].End;
            var misc = end < text.Length && !char.IsWhiteSpace(text[end]) ? "SpaceAfter=No" : "_";
            writer.WriteLine($"{i + 1}\t{text.AsSpan(tokens[i].Start, tokens[i].Length)}\t_\t_\t_\t_\t_\t_\t_\t{misc}");
        }

        writer.WriteLine();
    }

    static string OneLine(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split(['\n', '\r', '\t']));

    static int Number(string text, int line) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InvalidDataException($"ENT1010: line {line} has '{text}' where a number belongs.");
}
