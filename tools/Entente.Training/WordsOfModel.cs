using System.IO.Compression;
using System.Text;
using Entente.Eval;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Teaches a model that can parse what does not need its network to change: lemmas, names, and the gazetteer.</summary>
static class WordsOfModel
{
    // Worldwide newswire has no licence and is only measured on; see models/README.md.
    static readonly string[] s_sets = ["crossner_politics.train", "crossner_politics.dev", "wikigold.all", "wnut17.train", "wnut17.dev", "uner_ewt.dev"];

    public static void Teach(string path, string data, string knowledge, List<ConlluSentence> treebanks, Action<string> progress)
    {
        NamedSentence[] sentences =
        [
            .. s_sets.Select(set => PathOf(data, set)).Where(File.Exists).SelectMany(ReadBio),
            .. treebanks.Where(sentence => sentence.Lines.Any(line => line.Contains("Entity=", StringComparison.Ordinal))).Select(EntityNames.Names),
        ];
        if (sentences.Length == 0)
        {
            progress("names: no sentences with names, so the model learns none");
            return;
        }

        ModelFile file;
        using (var stream = File.OpenRead(path))
        {
            file = ModelFile.Read(stream);
        }

        using var again = File.OpenRead(path);
        var model = LanguageModel.Load(again);
        var section = Gazetteer.Write(Directory.Exists(knowledge) ? ListedNames.Read(knowledge) : []);
        var names = NameTrainer.Train(model, sentences, new(section), progress);
        again.Close();
        using var to = File.Create(path);
        ModelFile.Write(to,
        [
            .. file.Names.Where(name => name is not ("names" or "gazetteer" or "lemmas" or "tokens" or "sentences")).Select(name => (name, file[name].ToArray())),
            ("tokens", BoundaryTrainer.Tokens([.. TreebankParagraph.Of(treebanks)], progress)),
            ("sentences", BoundaryTrainer.Sentences([.. TreebankParagraph.Of(treebanks)], progress)),
            ("lemmas", LemmaTrainer.Train(treebanks, InventoryOf(file))),
            ("names", names),
            ("gazetteer", section),
        ]);
        to.Close();
        Measure(path, data, progress);
    }

    /// <summary>The sets whose sentences may be parsed for training: all but UNER-EWT, which lies on the text that parses are measured on.</summary>
    public static IEnumerable<string> Sets(string data) => s_sets.Where(set => !set.StartsWith("uner", StringComparison.Ordinal)).Select(set => PathOf(data, set));

    static string PathOf(string data, string set) => Path.Combine(data, "ner", $"{set}.bio.gz");

    static void Measure(string path, string data, Action<string> progress)
    {
        var news = Path.Combine(data, "ner", "worldwide.dev.bio.gz");
        if (File.Exists(news))
        {
            using var stream = File.OpenRead(path);
            var figure = TreebankScores.Names(LanguageModel.Load(stream), "worldwide newswire", ReadBio(news));
            progress(FormattableString.Invariant($"{path}: {figure.Name} {figure.Value:f2}"));
        }
    }

    static Inventory InventoryOf(ModelFile file) => new(Numbered(file["words"]), [], Numbered(file["tags"]), Numbered(file["relations"]));

    static Dictionary<string, int> Numbered(ReadOnlyMemory<byte> section) =>
        Encoding.UTF8.GetString(section.Span).Split('\n').Select((line, number) => (line, number)).ToDictionary(pair => pair.line, pair => pair.number);

    public static List<NamedSentence> ReadBio(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return [.. NamedSentence.ReadBio(reader)];
    }
}
