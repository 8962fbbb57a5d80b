namespace Entente.Sentences;

/// <summary>What a word of a headline is likely to be; knowledge/sentences/headlines.tsv tells each with an example.</summary>
enum HeadlineWord
{
    Verb, Doer, Meant,
}

/// <summary>The words by which headlines are read, as they ship: part of how the language model's trees are mended.</summary>
static class HeadlineWords
{
    public static WordUses<HeadlineWord> Table { get; } = WordUses<HeadlineWord>.Read(KnowledgeFiles.BuiltIn, "sentences/headlines.tsv");
}
