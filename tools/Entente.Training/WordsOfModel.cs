using System.IO.Compression;
using System.Text;
using Entente.Eval;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Teaches a model that can parse what does not need its network to change: lemmas, names, and the gazetteer.</summary>
static class WordsOfModel
{
    // Worldwide newswire has no licence and is only measured on; see models/README.md.
    static readonly string[] s_sets = ["crossner_politics.train", "crossner_politics.dev", "wikigold.all", "uner_ewt.dev"];

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

        var model = WithoutNames(file);
        var section = Gazetteer.Write(Directory.Exists(knowledge) ? ListedNames.Read(knowledge) : []);
        var (names, familiar) = NameTrainer.Train(model, sentences, new(section), progress);
        using var to = File.Create(path);
        ModelFile.Write(to,
        [
            .. file.Names.Where(name => name is not ("names" or "familiar" or "gazetteer" or "lemmas" or "tokens" or "sentences")).Select(name => (name, file[name].ToArray())),
            ("tokens", BoundaryTrainer.Tokens([.. TreebankParagraph.Of(treebanks)], progress)),
            ("sentences", BoundaryTrainer.Sentences([.. TreebankParagraph.Of(treebanks)], progress)),
            ("lemmas", LemmaTrainer.Train(treebanks, InventoryOf(file))),
            ("names", names),
            ("familiar", familiar),
            ("gazetteer", section),
        ]);
        to.Close();
        Measure(path, data, progress);
    }

    /// <summary>The sets whose sentences are parsed for training: not UNER-EWT, which lies on the text that parses are measured on; WNUT17, whose names teach little for news.</summary>
    public static IEnumerable<string> Sets(string data) =>
        s_sets.Where(set => !set.StartsWith("uner", StringComparison.Ordinal)).Append("wnut17.train").Append("wnut17.dev").Select(set => PathOf(data, set));

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

    // The names in the file may be of an older make.
    static LanguageModel WithoutNames(ModelFile file)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(stream, [.. file.Names.Where(name => name != "names").Select(name => (name, file[name].ToArray()))]);
        stream.Position = 0;
        return LanguageModel.Load(stream);
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
