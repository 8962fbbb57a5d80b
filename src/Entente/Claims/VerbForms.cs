using System.Collections.Frozen;

namespace Entente.Claims;

/// <summary>Dictionary forms that a verb may have where the lemmatiser does not know it: "expell", "cancelled", "wai" for expelled, cancelled, waived.</summary>
static class VerbForms
{
    const int Shortest = 4;

    /// <summary>Strong verbs that a lemmatiser that has not seen them leaves as they are.</summary>
    static readonly FrozenDictionary<string, string> Irregular = """
        withheld:withhold upheld:uphold shot:shoot fought:fight bought:buy sought:seek struck:strike sank:sink
        sunk:sink flew:fly fled:flee slain:slay slew:slay overthrew:overthrow overthrown:overthrow
        withdrew:withdraw withdrawn:withdraw forbade:forbid forbidden:forbid swore:swear sworn:swear tore:tear
        torn:tear stole:steal stolen:steal froze:freeze frozen:freeze forgave:forgive forgiven:forgive
        overran:overrun retook:retake laid:lay led:lead lent:lend sent:send sold:sell beat:beat shook:shake
        """
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(':'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The lemma that was given first, then what regular English spelling makes of the word.</summary>
    public static IEnumerable<string> Of(string lemma, string word)
    {
        yield return lemma;
        if (Irregular.TryGetValue(word, out var verb))
        {
            yield return verb;
        }

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
