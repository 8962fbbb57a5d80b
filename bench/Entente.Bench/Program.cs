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

// "store FILE CLAIMS" fills a store with a press that nobody wrote, unless it is there, and asks what a workbench asks.
if (args is ["store", var store, var claims])
{
    return StoreSpeed.Run(store, int.Parse(claims, System.Globalization.CultureInfo.InvariantCulture));
}

// "kill PROGRAM.dll CORPUS MOMENTS" stops a reading at random moments and compares what is stored in the end with an undisturbed one.
if (args is ["kill", var program, var corpus, var moments])
{
    return KilledReading.Run(program, corpus, int.Parse(moments, System.Globalization.CultureInfo.InvariantCulture));
}

// "names FILE" measures the search for known names on a file with a text on each line.
if (args is ["names", var news])
{
    return NameSpeed.Run(news);
}

// "load text" and "load FILE" measure opening the actors from the text files and from a compiled file.
if (args is ["load", var source])
{
    return KnowledgeLoad.Run(source);
}

// "serve PROGRAM STORE" measures the server on a store that is there, with fifty readers at the end.
if (args is ["serve", var server, var served])
{
    return await ServeSpeed.Run(server, served);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
