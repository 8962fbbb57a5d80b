using System.Text;

namespace Entente.Sentences;

/// <summary>Dictionary forms: looked up by word and tag, by an edit learned for the longest known ending where the word is new.</summary>
/// <remarks>
/// An edit is written "case cut|add": l, t, u or k for lower case, title case, upper case or kept; how many characters
/// to cut off the end; what to put there. "l3|y" makes "Armies" into "army". "=be" is the whole form.
/// Where the edit of the longest ending gives no known dictionary form ("smel"), the tag's other common edits are tried.
/// </remarks>
sealed class Lemmatizer
{
    internal const int LongestEnding = 6;

    const string Vowels = "aeiou";
    const int LongestPronoun = 12;

    readonly Dictionary<(string Word, int Tag), string> _words = [];
    readonly Dictionary<(string Ending, int Tag), string> _endings = [];
    readonly Dictionary<string, Features> _pronouns = [];
    readonly Dictionary<int, List<string>> _common = [];
    readonly HashSet<string> _bases = [];
    readonly bool[] _isName;

    /// <summary>Reads lines "w|e|c|b|p, word or ending, tag or features, edit", tabs between; names are the tags that keep their case.</summary>
    public Lemmatizer(ReadOnlyMemory<byte> section, bool[] isName)
    {
        _isName = isName;
        var text = Encoding.UTF8.GetString(section.Span);
        var edits = new Dictionary<string, string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
            {
                continue;
            }

            var rest = line[2..];
            var tab = rest.IndexOf('\t');
            var key = rest[..tab].ToString();
            rest = rest[(tab + 1)..];
            tab = rest.IndexOf('\t');
            var number = int.Parse(rest[..tab], provider: System.Globalization.CultureInfo.InvariantCulture);
            var edit = Shared(edits, rest[(tab + 1)..]);
            switch (line[0])
            {
                case 'w':
                    _words[(key, number)] = edit;
                    break;
                case 'e':
                    _endings[(key, number)] = edit;
                    break;
                case 'c':
                    if (!_common.TryGetValue(number, out var common))
                    {
                        _common[number] = common = [];
                    }

                    common.Add(edit);
                    break;
                case 'b':
                    _bases.Add(key);
                    break;
                case 'p':
                    _pronouns[key] = (Features)number;
                    break;
                default:
                    throw ModelFile.Damaged("a line of lemmas of no known kind");
            }
        }
    }

    /// <summary>Person, gender and the like of a pronoun, from its form alone.</summary>
    public Features FeaturesOf(ReadOnlySpan<char> pronoun)
    {
        Span<char> lower = stackalloc char[LongestPronoun];
        return pronoun.Length <= LongestPronoun
            && _pronouns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..pronoun.ToLowerInvariant(lower)], out var features)
            ? features
            : Features.None;
    }

    public string Lemma(string form, int tag)
    {
        if (_words.TryGetValue((form, tag), out var edit))
        {
            return Apply(edit, form);
        }

        var lower = form.ToLowerInvariant();
        if (!_isName[tag] && _words.TryGetValue((lower, tag), out edit))
        {
            return Apply(edit, form);
        }

        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            if (_endings.TryGetValue((lower[^length..], tag), out edit))
            {
                return Known(form, tag, edit);
            }
        }

        return _isName[tag] ? form : lower;
    }

    string Known(string form, int tag, string edit)
    {
        var lemma = Apply(edit, form);
        if (!_common.TryGetValue(tag, out var common) || _bases.Contains(lemma))
        {
            return lemma;
        }

        foreach (var other in common)
        {
            if (IsRegular(other, form) && Apply(other, form) is var found && _bases.Contains(found))
            {
                return found;
            }
        }

        return IsRegular(edit, form) ? lemma : Apply(common.FirstOrDefault(other => IsRegular(other, form)) ?? edit, form);
    }

    // "planned" loses three letters because one was doubled, "armies" gains its y for an i: so "waived" is not "wai", "strafed" not "stray".
    static bool IsRegular(string edit, string form)
    {
        var lower = form.ToLowerInvariant();
        return edit switch
        {
            "l3|" => lower.Length > 5 && (lower[^3] == lower[^4] || lower.EndsWith("ing", StringComparison.Ordinal) || lower.EndsWith("est", StringComparison.Ordinal)),
            "l3|y" => lower.Length > 3 && lower[^3] == 'i',
            "l2|" => !lower.EndsWith("ed", StringComparison.Ordinal) || !LacksItsE(lower.AsSpan(0, lower.Length - 2)),
            _ => true,
        };
    }

    // A short verb doubles its last letter before "ed" unless it has an e of its own: "strapped" but "strafed".
    static bool LacksItsE(ReadOnlySpan<char> stem) =>
        stem.Length > 2 && stem[..^2].IndexOfAny(Vowels) < 0 && Vowels.Contains(stem[^2]) && !(Vowels + "wxy").Contains(stem[^1]);

    /// <summary>The edit that makes the lemma out of the form.</summary>
    public static string EditOf(string form, string lemma)
    {
        string lowerForm = form.ToLowerInvariant(), lowerLemma = lemma.ToLowerInvariant();
        var common = 0;
        while (common < lowerForm.Length && common < lowerLemma.Length && lowerForm[common] == lowerLemma[common])
        {
            common++;
        }

        var cut = lowerForm.Length - common;
        if (cut > 9 || (common == 0 && form.Length > 3) || lemma.Length == 0)
        {
            return $"={lemma}";
        }

        foreach (var letterCase in "lktu")
        {
            var edit = $"{letterCase}{cut}|{lowerLemma[common..]}";
            if (Apply(edit, form) == lemma)
            {
                return edit;
            }
        }

        return $"={lemma}";
    }

    internal static string Apply(string edit, string form)
    {
        if (edit[0] == '=')
        {
            return edit[1..];
        }

        var cut = edit[1] - '0';
        if (cut >= form.Length + (edit.Length > 3 ? 1 : 0))
        {
            return form;
        }

        var stem = string.Concat(form.AsSpan(0, form.Length - cut), edit.AsSpan(3));
        return edit[0] switch
        {
            'l' => stem.ToLowerInvariant(),
            't' => string.Concat(char.ToUpperInvariant(stem[0]).ToString(), stem[1..].ToLowerInvariant()),
            'u' => stem.ToUpperInvariant(),
            _ => stem,
        };
    }

    static string Shared(Dictionary<string, string> edits, ReadOnlySpan<char> edit)
    {
        var lookup = edits.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(edit, out var shared))
        {
            shared = edit.ToString();
            lookup[edit] = shared;
        }

        return shared;
    }
}
