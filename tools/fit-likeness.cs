#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false

// Learns how much each sign counts when two mentions of happenings are held against each other, and writes knowledge/incidents/likeness.tsv.
//   dotnet run tools/fit-likeness.cs -- ../shared/data/corpora/ecbplus_eventstoryline_v15.tar.xz knowledge/incidents/likeness.tsv
using System.Globalization;
using Entente;
using Entente.Eval;
using Entente.Incidents;

var weights = IncidentsEvaluation.Fit(Knowledge.BuiltIn, args[0]);
File.WriteAllLines(args[1],
[
    "# sign\tweight\tsource",
    .. weights.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}\t{weight.Value}\tECB+ training topics, CC BY 3.0")),
]);

// What the options make of these weights on the development topics.
(double Together, double Articles)[] grid = [.. from together in (double[])[0.2, 0.3, 0.4, 0.5] from articles in (double[])[0.05, 0.1, 0.15] select (together, articles)];
var figures = IncidentsEvaluation.Score(Knowledge.BuiltIn, args[0], grid.Select(one => (new MentionLikeness(weights), new MentionClusterOptions { Together = one.Together, Articles = one.Articles })));
foreach (var (options, scored) in grid.Zip(figures))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Together} {options.Articles}: {string.Join(", ", scored.Select(figure => $"{figure.Name} {figure.Value:0.0}"))}"));
}
