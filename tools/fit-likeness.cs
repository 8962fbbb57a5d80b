#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false

// Learns how much each sign counts when two articles, or two mentions of happenings, are held against each other, and writes
// knowledge/incidents/articles.tsv and likeness.tsv. Says what topics that were left out make of it.
//   dotnet run tools/fit-likeness.cs -- ../shared/data/corpora/ecbplus_eventstoryline_v15.tar.xz knowledge/incidents
using System.Globalization;
using Entente;
using Entente.Eval;

var (articles, mentions) = IncidentsEvaluation.Fit(Knowledge.BuiltIn, args[0], Console.WriteLine);
Write("articles.tsv", articles);
Write("likeness.tsv", mentions);

void Write(string name, IReadOnlyDictionary<string, double> weights) => File.WriteAllLines(Path.Combine(args[1], name),
[
    "# sign\tweight\tsource",
    .. weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}\t{weight.Value}\tECB+ training topics, CC BY 3.0")),
]);
