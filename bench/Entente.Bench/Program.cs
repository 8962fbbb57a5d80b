using BenchmarkDotNet.Running;
using Entente.Bench;

// "speed FILE.conllu" measures on the text of a treebank what BenchmarkDotNet measures on our own sentences.
if (args is ["speed", var treebank, .. var models])
{
    return TreebankSpeed.Run(treebank, models);
}

// "pages FOLDER" measures extraction on the pages of a folder.
if (args is ["pages", var folder])
{
    return PageSpeed.Run(folder);
}

// "journey FILE" measures the whole journey on a file with a text on each line.
if (args is ["journey", var lines])
{
    return JourneySpeed.Run(lines);
}

// "index" measures the index on series of which the truth is known.
if (args is ["index"])
{
    return IndexSimulation.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
