using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Parses sentences of public-domain prose with one model, so that another can learn from them.</summary>
static partial class Silver
{
    const int Shortest = 7;
    const int Longest = 60;

    // Fields that repeat one phrase for every state and year teach that phrase and little else.
    const int MostOfOneBeginning = 12;

    const int MostTokens = 220_000;

    public static void Write(string teacher, string prose, string to, Action<string> progress)
    {
        using var file = File.OpenRead(teacher);
        var model = LanguageModel.Load(file);
        var seen = new HashSet<string>();
        var beginnings = new Dictionary<string, int>();
        var (sentences, count) = (0, 0);
        using var writer = new StreamWriter(to);
        foreach (var text in File.ReadLines(prose).Select(line => line.Split('\t')[^1]).SelectMany(field => Break.Split(field)))
        {
            foreach (var tokens in model.Tokenize(text, new(0, text.Length)))
            {
                var beginning = string.Join(' ', tokens.Take(4).Select(token => WordHash.OfFolded(text.AsSpan(token.Start, token.Length))));
                if (tokens.Length is < Shortest or > Longest
                    || count > MostTokens
                    || beginnings.GetValueOrDefault(beginning) >= MostOfOneBeginning
                    || !seen.Add(string.Join(' ', tokens.Select(token => text[token.Start..token.End]))))
                {
                    continue;
                }

                var parsed = model.Parse(text, [tokens])[0];
                if (parsed.Any(token => token.Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Has(Features.Finite)))
                {
                    beginnings[beginning] = beginnings.GetValueOrDefault(beginning) + 1;
                    WriteSentence(writer, text, parsed);
                    sentences++;
                    count += tokens.Length;
                }
            }
        }

        progress($"silver: {sentences} sentences, {count} tokens");
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
