using Entente.Articles;

namespace Entente.Sentences;

/// <summary>One word or mark of a sentence, with its place in the sentence's tree.</summary>
/// <remarks>Tags, features and relations are those of Universal Dependencies 2 for English.</remarks>
public readonly record struct Token()
{
    public required TextSpan Span { get; init; }

    /// <summary>The dictionary form, in lower case but for names.</summary>
    public required string Lemma { get; init; }

    public PartOfSpeech Pos { get; init; }

    /// <summary>The tag of the Penn Treebank, such as VBD, which is finer than <see cref="Pos"/>.</summary>
    public string Penn { get; init; } = "";

    public Features Features { get; init; }

    /// <summary>Index in <see cref="Sentence.Tokens"/> of the token that this one depends on; -1 for the root.</summary>
    public required int Head { get; init; }

    public Relation Relation { get; init; }

    public bool Has(Features features) => (Features & features) == features;
}
