namespace Entente.Actors;

/// <summary>Articles, prepositions, pronouns and the like: with a capital they only begin a sentence or a title.</summary>
static class PlainWords
{
    static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "from", "with", "by", "for", "as", "that", "which", "who", "is", "are", "was", "were", "be", "been",
        "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "must", "said", "says", "not", "it", "its", "his", "her", "their", "he", "she", "they", "this",
        "these", "those", "than", "then", "when", "while", "after", "before", "into", "over", "under", "about", "against", "between", "during", "without", "also", "do", "does", "did", "if", "so",
        "our", "your", "my", "we", "you", "i",
    };

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => s_lookup.Contains(word);
}
