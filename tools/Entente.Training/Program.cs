using System.Globalization;
using System.IO.Compression;
using Entente.Sentences;
using Entente.Training;

const string Usage = """
    Trains the language models.

      Entente.Training accurate|fast|toy DATA OUT.model [SILVER.conllu ...] [--epochs=N]
          DATA holds *-train.conllu[.gz], *-dev.conllu[.gz] and ner/*.bio.gz; knowledge/actors of the repository gives the gazetteer
      Entente.Training words DATA OUT.model
          teaches lemmas and names again to a model that is there
      Entente.Training silver TEACHER.model PROSE.tsv OUT.conllu
          parses the sentences in the last column of a table, for training another model
    """;

var epochs = args.FirstOrDefault(argument => argument.StartsWith("--epochs=", StringComparison.Ordinal));
args = [.. args.Where(argument => argument != epochs)];
switch (args)
{
    case ["accurate" or "fast" or "toy", var data, var to, .. var silver]:
        var plan = args[0] switch
        {
            "accurate" => TrainingPlan.Accurate,
            "fast" => TrainingPlan.Fast,
            _ => TrainingPlan.Toy,
        };
        if (epochs is not null)
        {
            plan = plan with { Epochs = int.Parse(epochs["--epochs=".Length..], CultureInfo.InvariantCulture) };
        }

        var train = Read(data, "train");
        Trainer.Train(plan, train, Read(data, "dev"), [.. silver.SelectMany(ReadFile)], to, Console.Error.WriteLine);
        WordsOfModel.Teach(to, data, "knowledge/actors", train, Console.Error.WriteLine);
        return 0;
    case ["words", var data, var to]:
        WordsOfModel.Teach(to, data, "knowledge/actors", Read(data, "train"), Console.Error.WriteLine);
        return 0;
    case ["silver", var teacher, var prose, var to]:
        Silver.Write(teacher, prose, to, Console.Error.WriteLine);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
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
