#!/usr/bin/env -S dotnet run
#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false
#:property RunAnalyzers=false
#:property EnforceCodeStyleInBuild=false

// Learns from the Causal News Corpus V2 (CC0) and BECAUSE 2.1 (MIT) which parts of a sentence are cause and effect: models/causes.model.
// usage: dotnet run tools/train-causes.cs -- cnc_v2_train.jsonl because_2.1_open_docs.jsonl models/causes.model
// BECAUSE tells only what is said in words: it teaches which cues are meant, not whether a sentence speaks of causes.
// Two logistic regressions over hashed features (AdaGrad, fixed seeds): one for candidates, one for sentences, each the mean of
// four orders; a small third one weighs the words of a sentence and its candidates by scores of texts that were not learned from. Texts that are held out are not learned from.
// The same input gives the same file; a new language model or a change in CauseFeatures or CauseCandidates asks for a new run.

using Entente.Eval;

if (args is not [var corpus, var because, var target])
{
    Console.Error.WriteLine("usage: train-causes cnc_v2_train.jsonl because_2.1_open_docs.jsonl models/causes.model");
    return 2;
}

CauseTraining.Write(corpus, because, File.Create(target), Console.WriteLine);
Console.WriteLine($"Wrote {target}.");
return 0;
