using System.Text.RegularExpressions;
using Entente.Eval;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Names out of the entities of GUM, which are whole noun phrases.</summary>
static partial class EntityNames
{
    /// <summary>
    /// The run of proper nouns around the phrase's head, "of" and hyphens within it.
    /// </summary>
    public static NamedSentence Names(ConlluSentence sentence)
    {
        var words = sentence.Words;
        var names = new List<Name>();
        foreach (var (first, end, type) in Entities(sentence).OrderBy(entity => entity.First - entity.End))
        {
            var kind = NamedSentence.KindOf(type);
            var head = Enumerable.Range(first, end - first).FirstOrDefault(i => words[i].Head - 1 < first || words[i].Head - 1 >= end, first);
            if (kind == NameKind.Group || words[head].Upos != "PROPN")
            {
                continue;
            }

            var (from, to) = (head, head + 1);
            while (from > first && (IsName(words[from - 1]) || (from - 1 > first && IsJoint(words[from - 1], kind) && IsName(words[from - 2]))))
            {
                from--;
            }

            while (to < end && (IsName(words[to]) || (to + 1 < end && IsJoint(words[to], kind) && IsName(words[to + 1]))))
            {
                to++;
            }

            if (!names.Any(name => name.First < to && from < name.End))
            {
                names.Add(new(from, to, kind));
            }
        }

        return new([.. words.Select(word => word.Form)], [.. names.OrderBy(name => name.First)]);
    }

    static bool IsName(ConlluWord word) => word.Upos == "PROPN" || word.Xpos is "NNP" or "NNPS" || (word.Xpos == "CD" && char.IsUpper(word.Form[0]));

    static bool IsJoint(ConlluWord word, NameKind kind) => word.Form == "-" || (word.Form == "of" && kind != NameKind.Person);

    // Brackets of the form "(7-person-..." open and "7)" close; "(7-person-...)" does both.
    static IEnumerable<(int First, int End, string Type)> Entities(ConlluSentence sentence)
    {
        var open = new Dictionary<string, Stack<(int First, string Type)>>();
        var at = 0;
        foreach (var line in sentence.Lines)
        {
            var columns = line.Split('\t');
            if (columns[0].AsSpan().ContainsAny('-', '.'))
            {
                continue;
            }

            foreach (Match bracket in Bracket.Matches(columns[9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal), "")))
            {
                var group = bracket.Groups["group"].Value;
                if (bracket.Groups["type"].Success)
                {
                    open.TryAdd(group, new());
                    open[group].Push((at, bracket.Groups["type"].Value));
                }

                if (bracket.Groups["close"].Success && open.TryGetValue(group, out var stack) && stack.TryPop(out var entity))
                {
                    yield return (entity.First, at + 1, entity.Type);
                }
            }

            at++;
        }
    }

    [GeneratedRegex(@"\((?<group>\d+)-(?<type>[a-z]+)(?:-[^()]*)?(?<close>\))?|(?<group>\d+)(?<close>\))")]
    static partial Regex Bracket { get; }
}
