using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Entente.Articles;
using Entente.Sentences.Network;

namespace Entente.Sentences;

/// <summary>What was learned of the language: where tokens and sentences end, how words are tagged and sentences built, what is a name.</summary>
/// <remarks>Immutable and safe to share between threads; models/README.md says what it was trained on and where it is weak.</remarks>
public sealed class LanguageModel
{
    static readonly Lazy<LanguageModel> s_builtIn = new(() => LoadResource("accurate"));
    static readonly Lazy<LanguageModel> s_fast = new(() => LoadResource("fast"));

    readonly ConcurrentBag<SentenceParser> _idle = [];

    LanguageModel(ModelFile file)
    {
        Tokens = new(new(file["tokens"]));
        Sentences = new(new(file["sentences"]));
        var words = Lines(file["words"]);
        Vocabulary = new(words.Length);
        foreach (var word in words)
        {
            Vocabulary.Add(word, Vocabulary.Count + WordFeatures.FirstWord);
        }

        Tags = [.. Lines(file["tags"]).Select(WordTag.Parse)];
        Relations = [.. Lines(file["relations"]).Select(RelationNames.Parse)];
        Lemmas = new(file["lemmas"], [.. Tags.Select(tag => tag.Pos == PartOfSpeech.Propn)]);
        var sizes = MemoryMarshal.Cast<byte, int>(file["shape"].Span);
        if (sizes.Length != 3 || sizes.ContainsAnyInRange(int.MinValue, 0))
        {
            throw ModelFile.Damaged("a shape of no size");
        }

        Parser = new(sizes[0], sizes[1], sizes[2], Tags.Length, Relations.Length);
        Weights = NetworkWeights.Read(file["parser"], words.Length, Parser.Matrices());
        Names = file.Has("names") ? new(file["names"], file["familiar"], new(file["gazetteer"])) : null;
        if (Weights.Shape.Width != Parser.Width)
        {
            throw ModelFile.Damaged("an encoder and a parser of different width");
        }
    }

    /// <summary>The accurate model shipped inside this assembly, the default.</summary>
    public static LanguageModel BuiltIn => s_builtIn.Value;

    /// <summary>The fast model shipped inside this assembly: three times as fast, one or two points less accurate.</summary>
    public static LanguageModel Fast => s_fast.Value;

    internal TokenSplitter Tokens { get; }

    internal SentenceSplitter Sentences { get; }

    internal Dictionary<string, int> Vocabulary { get; }

    internal ImmutableArray<WordTag> Tags { get; }

    internal ImmutableArray<Relation> Relations { get; }

    internal Lemmatizer Lemmas { get; }

    internal ParserShape Parser { get; }

    internal NetworkWeights Weights { get; }

    /// <summary>Null in a model that has not learned names.</summary>
    internal NameTagger? Names { get; }

    /// <exception cref="InvalidDataException">It is no model, one of another version, or a damaged one; the message says what to do.</exception>
    public static LanguageModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(ModelFile.Read(stream));
    }

    /// <summary>Cuts a stretch of text, such as a block of an article, into sentences and those into tokens.</summary>
    public ImmutableArray<ImmutableArray<TextSpan>> Tokenize(string text, TextSpan block)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<TextSpan>();
        var ends = new List<int>();
        Tokens.Split(text, block, tokens);
        Sentences.Split(text, CollectionsMarshal.AsSpan(tokens), ends);
        var sentences = ImmutableArray.CreateBuilder<ImmutableArray<TextSpan>>(ends.Count);
        var first = 0;
        foreach (var last in ends)
        {
            sentences.Add([.. CollectionsMarshal.AsSpan(tokens)[first..(last + 1)]]);
            first = last + 1;
        }

        return sentences.MoveToImmutable();
    }

    /// <summary>Tags and parses sentences whose tokens are known, each a stretch of <paramref name="text"/>.</summary>
    public ImmutableArray<ImmutableArray<Token>> Parse(string text, IReadOnlyList<ImmutableArray<TextSpan>> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var parsed = ImmutableArray.CreateBuilder<ImmutableArray<Token>>(sentences.Count);
        var parser = Rent();
        foreach (var tokens in sentences)
        {
            parser.Add(tokens.AsSpan());
            if (parser.IsFull)
            {
                parser.Run(text, parsed);
            }
        }

        parser.Run(text, parsed);
        Return(parser);
        return parsed.DrainToImmutable();
    }

    /// <summary>A parser that nobody else uses until <see cref="Return"/>; making one costs some milliseconds, so they are kept.</summary>
    internal SentenceParser Rent() => _idle.TryTake(out var parser) ? parser : new(this);

    internal void Return(SentenceParser parser) => _idle.Add(parser);

    /// <summary>Lets go of the words that parsers remember, some tens of megabytes each; the next text begins anew.</summary>
    public void Rest() => _idle.Clear();

    static LanguageModel LoadResource(string name)
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream($"models/{name}.model")
            ?? throw new InvalidDataException($"ENT2904: this build has no language model '{name}'. Train it, as models/README.md says, and build again.");
        return Load(stream);
    }

    static string[] Lines(ReadOnlyMemory<byte> section) =>
        Encoding.UTF8.GetString(section.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
