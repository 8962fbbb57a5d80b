using System.Globalization;
using System.IO.Compression;
using Entente.Sentences;
using Entente.Training;

const string Usage = """
    Trains the language models.

      Entente.Training accurate|fast DATA OUT.model [--prose=FILE.tsv.xz] [--work=FOLDER] [--epochs=N]
          DATA holds *-train.conllu[.gz], *-dev.conllu[.gz] and ner/*.bio.gz; knowledge/actors of the repository gives the gazetteer.
          Four teachers are trained first and vote on the trees of the prose and of DATA/ner; what they make is kept in FOLDER (artifacts/training),
          so that the second model finds it there
      Entente.Training toy DATA OUT.model [--epochs=N]
          proves in seconds that training works
      Entente.Training words DATA OUT.model
          teaches boundaries, lemmas and names again to a model that is there
      Entente.Training score MODEL[,MODEL...] DATA
          tags and trees on the development parts; several models vote
      Entente.Training names MODEL FILE.bio.gz
          names missed, made up or cut otherwise, and a count by kind of error
    """;

var prose = Option("--prose=") ?? "../shared/data/world/factbook/fields_1990_2025.tsv.xz";
var work = Option("--work=") ?? "artifacts/training";
var epochs = Option("--epochs=");
switch (args.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray())
{
    case ["accurate" or "fast" or "toy", var data, var to]:
        var plan = args[0] switch
        {
            "accurate" => TrainingPlan.Accurate,
            "fast" => TrainingPlan.Fast,
            _ => TrainingPlan.Toy,
        };
        if (epochs is not null)
        {
            plan = plan with { Epochs = int.Parse(epochs, CultureInfo.InvariantCulture) };
        }

        List<ConlluSentence> train = Read(data, "train"), dev = Read(data, "dev");
        Trainer.Train(plan, train, dev, args[0] == "toy" ? [] : ReadFile(Teaching(data, train, dev)), to, Console.Error.WriteLine);
        WordsOfModel.Teach(to, data, "knowledge/actors", train, Console.Error.WriteLine);
        return 0;
    case ["words", var data, var to]:
        WordsOfModel.Teach(to, data, "knowledge/actors", Read(data, "train"), Console.Error.WriteLine);
        return 0;
    case ["score", var models, var data]:
        foreach (var path in Directory.GetFiles(data, "*-dev.conllu*").Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"{Path.GetFileName(path)}: {Vote.Score([.. models.Split(',').Select(Load)], ReadFile(path))}");
        }

        return 0;
    case ["names", var model, var sentences]:
        NameErrors.Print(Load(model), WordsOfModel.ReadBio(sentences), Console.Out);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

string? Option(string name) => args.FirstOrDefault(argument => argument.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

// The silver that both models learn from; made only once.
string Teaching(string data, List<ConlluSentence> train, List<ConlluSentence> dev)
{
    var silver = Path.Combine(work, "silver.conllu");
    if (!File.Exists(silver))
    {
        Directory.CreateDirectory(work);
        string[] teachers = [.. Enumerable.Range(1, TrainingPlan.Teachers.Length).Select(number => Path.Combine(work, $"teacher{number}.model"))];
        for (var i = 0; i < teachers.Length; i++)
        {
            Trainer.Train(TrainingPlan.Teachers[i], train, dev, [], teachers[i], Console.Error.WriteLine);
        }

        Silver.Write([.. teachers.Select(Load)], [prose, .. WordsOfModel.Sets(data)], silver, Console.Error.WriteLine);
    }

    return silver;
}

static LanguageModel Load(string path)
{
    using var file = File.OpenRead(path);
    return LanguageModel.Load(file);
}

static List<ConlluSentence> Read(string data, string split) =>
    [.. Directory.GetFiles(data, $"*-{split}.conllu*").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

static List<ConlluSentence> ReadFile(string path)
{
    using var file = File.OpenRead(path);
    using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
    using var reader = new StreamReader(stream);
    return [.. Conllu.Read(reader)];
}
