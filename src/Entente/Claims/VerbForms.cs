namespace Entente.Claims;

/// <summary>Dictionary forms that a verb may have where the lemmatiser does not know it: "expell", "cancelled", "wai" for expelled, cancelled, waived.</summary>
static class VerbForms
{
    const int Shortest = 4;

    /// <summary>The lemma that was given first, then what regular English spelling makes of the word.</summary>
    public static IEnumerable<string> Of(string lemma, string word)
    {
        yield return lemma;
        var stem = Stem(word);
        if (stem is null || stem.Length < Shortest - 1)
        {
            yield break;
        }

        yield return stem + "e";
        yield return stem;
        if (stem[^1] == stem[^2])
        {
            yield return stem[..^1];
        }

        if (stem[^1] == 'i')
        {
            yield return stem[..^1] + "y";
        }
    }

    static string? Stem(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) && word.Length > Shortest + 1 ? word[..^3]
        : word.EndsWith("ed", StringComparison.Ordinal) && word.Length >= Shortest ? word[..^2]
        : word.EndsWith("es", StringComparison.Ordinal) && word.Length >= Shortest ? word[..^2]
        : word.EndsWith('s') && word.Length >= Shortest ? word[..^1]
        : null;
}
