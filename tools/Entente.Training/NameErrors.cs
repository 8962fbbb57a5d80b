using Entente.Eval;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Names that a model misses or makes up, by kind of error.</summary>
static class NameErrors
{
    public static void Print(LanguageModel model, IEnumerable<NamedSentence> sentences, TextWriter to)
    {
        var counts = new Dictionary<string, int>();
        foreach (var sentence in sentences)
        {
            var (text, tokens) = Conllu.LayOut(sentence.Words);
            var found = model.Names!.Find(text, model.Parse(text, [tokens])[0].AsSpan()).Where(name => name.Kind != NameKind.Group).ToArray();
            foreach (var gold in sentence.Names.Where(gold => !found.Contains(gold)))
            {
                var other = found.FirstOrDefault(name => name.First < gold.End && gold.First < name.End, new(-1, -1, NameKind.Group));
                var kind = other.First < 0 ? $"missed {gold.Kind}"
                    : other.First == gold.First && other.End == gold.End ? $"{gold.Kind} taken for {other.Kind}"
                    : $"cut otherwise {gold.Kind}{(gold.Kind == other.Kind ? "" : " as " + other.Kind)}";
                Note(kind, sentence, gold, other);
            }

            foreach (var name in found.Where(name => !sentence.Names.Any(gold => name.First < gold.End && gold.First < name.End)))
            {
                Note($"made up {name.Kind}", sentence, name, new(-1, -1, NameKind.Group));
            }

            foreach (var gold in sentence.Names.Where(gold => found.Contains(gold)))
            {
                counts[$"right {gold.Kind}"] = counts.GetValueOrDefault($"right {gold.Kind}") + 1;
            }
        }

        foreach (var (kind, count) in counts.OrderByDescending(pair => pair.Value))
        {
            to.WriteLine($"# {kind}: {count}");
        }

        void Note(string kind, NamedSentence sentence, Name name, Name other)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            var words = sentence.Words.AsSpan();
            to.WriteLine($"{kind}\t{string.Join(' ', words[name.First..name.End]!)}\t{(other.First < 0 ? "" : string.Join(' ', words[other.First..other.End]!))}\t{string.Join(' ', words[Math.Max(0, name.First - 4)..Math.Min(words.Length, name.End + 4)]!)}");
        }
    }
}
