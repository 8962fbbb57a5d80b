#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false

// Fits how likely a claim is right to labelled and read texts, and writes knowledge/ontology/confidence.tsv.
//   dotnet run tools/fit-confidence.cs -- ../shared/data knowledge/ontology/confidence.tsv
// A change in ClaimSigns, or in how claims are found, asks for a new run; `entente eval calibration` shows how well it holds.
using Entente;
using Entente.Eval;

File.WriteAllLines(args[1], ConfidenceTable.Lines(Knowledge.BuiltIn, args[0]));
