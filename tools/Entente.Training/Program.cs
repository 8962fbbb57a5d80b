using System.Globalization;
using System.IO.Compression;
using Entente.Sentences;
using Entente.Training;

var epochs = args.FirstOrDefault(argument => argument.StartsWith("--epochs=", StringComparison.Ordinal));
args = [.. args.Where(argument => argument != epochs)];
if (args is not [var size, var data, var to, .. var silver] || size is not ("accurate" or "fast" or "toy"))
{
    Console.Error.WriteLine("Trains a language model: Entente.Training accurate|fast|toy FOLDER-OF-TREEBANKS OUT.model [SILVER.conllu ...] [--epochs=N]");
    return 2;
}

var plan = size switch
{
    "accurate" => TrainingPlan.Accurate,
    "fast" => TrainingPlan.Fast,
    _ => TrainingPlan.Toy,
};
if (epochs is not null)
{
    plan = plan with { Epochs = int.Parse(epochs["--epochs=".Length..], CultureInfo.InvariantCulture) };
}

Trainer.Train(plan, Read("train"), Read("dev"), [.. silver.SelectMany(ReadFile)], to, Console.Error.WriteLine);
return 0;

List<ConlluSentence> Read(string split) =>
    [.. Directory.GetFiles(data, $"*-{split}.conllu*").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

static List<ConlluSentence> ReadFile(string path)
{
    using var file = File.OpenRead(path);
    using var stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
    using var reader = new StreamReader(stream);
    return [.. Conllu.Read(reader)];
}
