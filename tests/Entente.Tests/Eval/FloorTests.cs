using Entente.Eval;

namespace Entente.Tests.Eval;

/// <summary>Quality that was reached is not lost.</summary>
public sealed class FloorTests
{
    static readonly string s_data = Repository.PathTo("../shared/data");

    public static IEnumerable<TheoryDataRow<string>> Tasks => Evaluations.All.Select(evaluation => new TheoryDataRow<string>(evaluation.Task));

    [Theory(SkipTestWithoutData = true), MemberData(nameof(Tasks))]
    public void No_figure_is_below_its_floor(string task)
    {
        var evaluation = Evaluations.All.Single(e => e.Task == task);
        var gold = Path.Combine(s_data, evaluation.Gold);
        Assert.SkipUnless(Path.Exists(gold), $"The labelled set {evaluation.Gold} is not here.");
        var floors = Floors.Read(Repository.PathTo("eval/floors.json"));
        Assert.True(floors.Tasks.TryGetValue(task, out var floor), $"eval/floors.json has no floor for {task}; run entente eval {task} --raise.");
        Assert.Equal(floor!.GoldHash, Floors.HashOf(gold));

        Assert.Empty(floors.Fallen(task, evaluation.Score(Knowledge.BuiltIn, gold)));
    }

    [Fact]
    public void Every_floor_belongs_to_an_evaluation() =>
        Assert.Empty(Floors.Read(Repository.PathTo("eval/floors.json")).Tasks.Keys.Except(Evaluations.All.Concat(Evaluations.OnDemand).Select(e => e.Task)));

    [Fact]
    public void A_figure_that_is_lower_or_missing_falls_below_its_floor()
    {
        var floors = new Floors(new() { ["times"] = new("x", new() { ["value F1"] = 78, ["span F1"] = 80 }) });

        Assert.Empty(floors.Fallen("times", [new("value F1", 78, 1), new("span F1", 81, 1)]));
        Assert.Equal(2, floors.Fallen("times", [new("value F1", 77.9, 1)]).Length);
    }

    [Fact]
    public void Every_row_of_the_peers_has_a_task_and_a_source()
    {
        using var file = File.OpenText(Repository.PathTo("eval/peers.tsv"));

        Assert.All(QualityPage.ReadPeers(file), peer =>
        {
            Assert.Contains(Evaluations.All.Concat(Evaluations.OnDemand), evaluation => evaluation.Task == peer.Task);
            Assert.NotEmpty(peer.Source);
        });
    }
}
