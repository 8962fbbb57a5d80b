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

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
