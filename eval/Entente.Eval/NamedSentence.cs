using System.Collections.Immutable;
using System.Globalization;
using Entente.Sentences;

namespace Entente.Eval;

/// <summary>A sentence with its names: words, and stretches of them from First to, not including, End.</summary>
sealed record NamedSentence(ImmutableArray<string> Words, ImmutableArray<Name> Names)
{
    /// <summary>Reads "word, tab, B-type" lines; types that are neither person, organisation nor place are left out.</summary>
    public static IEnumerable<NamedSentence> ReadBio(TextReader reader)
    {
        var words = new List<string>();
        var names = new List<Name>();
        var type = "O";
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                {
                    yield return new([.. words], [.. names.Where(name => name.Kind != NameKind.Group)]);
                }

                words.Clear();
                names.Clear();
                type = "O";
                if (line is null)
                {
                    yield break;
                }
            }
            else if (line.Split('\t') is [var word, var label])
            {
                if (label == "O")
                {
                    type = "O";
                }
                else if (label[0] == 'I' && label[2..] == type)
                {
                    names[^1] = names[^1] with { End = words.Count + 1 };
                }
                else
                {
                    type = label[2..];
                    names.Add(new(words.Count, words.Count + 1, KindOf(type)));
                }

                words.Add(word);
            }
        }
    }

    /// <summary>The kind that a set's own name of it means; <see cref="NameKind.Group"/> for all that is not measured.</summary>
    public static NameKind KindOf(string type) => type.ToUpper(CultureInfo.InvariantCulture) switch
    {
        "PER" or "PERSON" or "POLITICIAN" => NameKind.Person,
        "LOC" or "LOCATION" or "COUNTRY" or "PLACE" => NameKind.Place,
        "ORG" or "ORGANIZATION" or "ORGANISATION" or "POLITICALPARTY" or "CORPORATION" => NameKind.Organisation,
        _ => NameKind.Group,
    };
}
