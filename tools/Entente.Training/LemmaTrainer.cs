using System.Globalization;
using System.Text;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Learns the dictionary forms: which ending takes which edit, and which words go their own way.</summary>
static class LemmaTrainer
{
    const int CommonEdits = 6;

    public static byte[] Train(IReadOnlyList<ConlluSentence> sentences, Inventory inventory)
    {
        var tags = inventory.Tags;
        var isName = new bool[tags.Count];
        foreach (var (tag, number) in tags)
        {
            isName[number] = tag.StartsWith("PROPN", StringComparison.Ordinal);
        }

        var lines = new StringBuilder();
        var words = Words(sentences, tags);
        Endings(words, isName, lines);
        Common(words, tags, lines);
        Bases(sentences, lines);
        var byEnding = new Lemmatizer(Encoding.UTF8.GetBytes(lines.ToString()), isName);
        foreach (var ((word, tag), lemma) in words.OrderBy(pair => pair.Key.Word, StringComparer.Ordinal).ThenBy(pair => pair.Key.Tag))
        {
            if (byEnding.Lemma(word, tag) != lemma)
            {
                lines.Append(CultureInfo.InvariantCulture, $"w\t{word}\t{tag}\t{Lemmatizer.EditOf(word, lemma)}\n");
            }
        }

        Pronouns(sentences, lines);
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    /// <summary>The commonest lemma of each word and tag; in lower case too, for tags other than names.</summary>
    static Dictionary<(string Word, int Tag), string> Words(IReadOnlyList<ConlluSentence> sentences, Dictionary<string, int> tags)
    {
        var counts = new Dictionary<(string Word, int Tag), Dictionary<string, int>>();
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            if (word.Lemma == "_" || word.Form.Contains(' ') || word.Form.Length > 30 || !tags.TryGetValue(TagNames.Of(word), out var tag))
            {
                continue;
            }

            Count(word.Form, tag, word.Lemma);
            var lower = word.Form.ToLowerInvariant();
            if (lower != word.Form && word.Upos != "PROPN")
            {
                Count(lower, tag, word.Lemma);
            }
        }

        return counts.ToDictionary(pair => pair.Key, pair => pair.Value.MaxBy(lemma => lemma.Value).Key);

        void Count(string form, int tag, string lemma)
        {
            if (!counts.TryGetValue((form, tag), out var lemmas))
            {
                counts[(form, tag)] = lemmas = [];
            }

            lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
        }
    }

    // From the shortest ending to the longest: an ending is kept where its words want another edit than the shorter one gives.
    static void Endings(Dictionary<(string Word, int Tag), string> words, bool[] isName, StringBuilder lines)
    {
        var kept = new Dictionary<(string Ending, int Tag), string>();
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            var edits = new Dictionary<(string Ending, int Tag), Dictionary<string, int>>();
            foreach (var ((word, tag), lemma) in words)
            {
                if (word.Length > length && (isName[tag] || !word.Any(char.IsUpper)))
                {
                    var key = (word.ToLowerInvariant()[^length..], tag);
                    if (!edits.TryGetValue(key, out var counts))
                    {
                        edits[key] = counts = [];
                    }

                    var edit = Lemmatizer.EditOf(word, lemma);
                    counts[edit] = counts.GetValueOrDefault(edit) + 1;
                }
            }

            foreach (var (key, counts) in edits.OrderBy(pair => pair.Key.Ending, StringComparer.Ordinal).ThenBy(pair => pair.Key.Tag))
            {
                var (edit, count) = counts.Where(pair => pair.Key[0] != '=').DefaultIfEmpty(new("", 0)).MaxBy(pair => pair.Value);
                if (count >= 2 && count * 2 > counts.Values.Sum() && edit != Shorter(kept, key, isName))
                {
                    kept[key] = edit;
                    lines.Append(CultureInfo.InvariantCulture, $"e\t{key.Ending}\t{key.Tag}\t{edit}\n");
                }
            }
        }
    }

    // What an inflected form may lead back to: seen as a dictionary form, even once.
    static void Bases(IReadOnlyList<ConlluSentence> sentences, StringBuilder lines)
    {
        var bases = from word in sentences.SelectMany(sentence => sentence.Words)
                    where word.Upos is "VERB" or "NOUN" or "ADJ" or "ADV" && word.Lemma.Length is > 2 and < 20 && word.Lemma.All(char.IsAsciiLetterLower)
                    select word.Lemma;
        foreach (var lemma in bases.Distinct().Order(StringComparer.Ordinal))
        {
            lines.Append(CultureInfo.InvariantCulture, $"b\t{lemma}\t0\t_\n");
        }
    }

    // Of inflected tags only: for others the form is the lemma, and a known word is no better evidence than an unknown one.
    static void Common(Dictionary<(string Word, int Tag), string> words, Dictionary<string, int> tags, StringBuilder lines)
    {
        foreach (var (name, tag) in tags)
        {
            if (name.Split('|') is not ["VERB" or "NOUN" or "ADJ" or "ADV", "VBD" or "VBN" or "VBG" or "VBZ" or "NNS" or "JJR" or "JJS" or "RBR" or "RBS", _])
            {
                continue;
            }

            var edits = from pair in words
                        where pair.Key.Tag == tag
                        group pair by Lemmatizer.EditOf(pair.Key.Word, pair.Value) into same
                        where same.Key[0] == 'l' && same.Count() >= 2
                        orderby same.Count() descending, same.Key
                        select same.Key;
            foreach (var edit in edits.Take(CommonEdits))
            {
                lines.Append(CultureInfo.InvariantCulture, $"c\t_\t{tag}\t{edit}\n");
            }
        }
    }

    static string Shorter(Dictionary<(string Ending, int Tag), string> kept, (string Ending, int Tag) key, bool[] isName)
    {
        for (var length = key.Ending.Length - 1; length >= 0; length--)
        {
            if (kept.TryGetValue((key.Ending[^length..], key.Tag), out var edit))
            {
                return edit;
            }
        }

        return isName[key.Tag] ? "k0|" : "l0|";
    }

    static void Pronouns(IReadOnlyList<ConlluSentence> sentences, StringBuilder lines)
    {
        var pronouns = from word in sentences.SelectMany(sentence => sentence.Words)
                       where word.Upos == "PRON" && word.Xpos is "PRP" or "PRP$" && word.Form.Length <= 10
                       group FeaturesOf(word.Feats) by word.Form.ToLowerInvariant() into forms
                       where forms.Count() >= 5
                       orderby forms.Key
                       select (Form: forms.Key, Features: forms.GroupBy(features => features).MaxBy(same => same.Count())!.Key);
        foreach (var (form, features) in pronouns)
        {
            lines.Append(CultureInfo.InvariantCulture, $"p\t{form}\t{(int)features}\t_\n");
        }
    }

    static Features FeaturesOf(string feats) => feats.Split('|').Aggregate(Features.None, (features, feature) => features | feature switch
    {
        "Number=Plur" => Features.Plural,
        "Person=1" => Features.First,
        "Person=2" => Features.Second,
        "Person=3" => Features.Third,
        "Gender=Fem" => Features.Feminine,
        "Gender=Masc" => Features.Masculine,
        "Poss=Yes" => Features.Possessive,
        _ => Features.None,
    });
}
