using System.Reflection;
using Entente.Articles;

namespace Entente.Tests.Specs;

/// <summary>Runs every example of specs: the codebook is also its test.</summary>
/// <remarks>A stage called <c>claims</c> is printed by <c>ClaimsLines.Lines(Analysis)</c> in this folder.</remarks>
public sealed class SpecTests
{
    static readonly Lazy<Engine> s_engine = new(() => new(Knowledge.BuiltIn));

    public static IEnumerable<TheoryDataRow<SpecExample>> Examples =>
        from example in SpecExample.ReadAll(Repository.PathTo("specs"))
        select new TheoryDataRow<SpecExample>(example) { TestDisplayName = example.ToString() };

    [Theory(SkipTestWithoutData = true), MemberData(nameof(Examples))]
    public void The_engine_says_what_the_spec_says(SpecExample example)
    {
        var lines = LinesOf(example.Stage);

        var said = lines(s_engine.Value.Analyze(ArticleOf(example)));

        Assert.Equal(example.Expected, said.TrimEnd('\n'));
    }

    [Fact]
    public void Every_fenced_example_is_run() =>
        Assert.Equal(SpecExample.CountFences(Repository.PathTo("specs")), SpecExample.ReadAll(Repository.PathTo("specs")).Count());

    [Fact]
    public void Every_mode_of_every_category_has_an_example_in_the_codebook()
    {
        var said = string.Join('\n', SpecExample.ReadAll(Repository.PathTo("specs")).Where(example => example.Stage == "claims").Select(example => example.Expected));

        var without = Knowledge.BuiltIn.Ontology.Types.All
            .Where(type => type.Code.Mode is not null)
            .Select(type => $"{type.Plover.ToString().ToUpperInvariant()}/{type.Code.Mode} ")
            .Distinct()
            .Where(mode => !said.Contains(mode, StringComparison.Ordinal));

        Assert.Empty(without);
    }

    static Article ArticleOf(SpecExample example)
    {
        if (example.Title is not { } title)
        {
            return Article.FromText("spec", example.Text, example.Published);
        }

        var article = Article.FromText("spec", $"{title}\n{example.Text}", example.Published);
        return article with { Title = title, Blocks = article.Blocks.SetItem(0, new(BlockKind.Title, new(0, title.Length))) };
    }

    static Func<Analysis, string> LinesOf(string stage)
    {
        var name = $"Entente.Tests.Specs.{char.ToUpperInvariant(stage[0])}{stage[1..]}Lines";
        var lines = typeof(SpecTests).Assembly.GetType(name)?
            .GetMethod("Lines", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(Analysis)]);
        Assert.True(lines is not null, $"A spec asks for the stage '{stage}', but there is no {name}.Lines(Analysis).");
        return lines!.CreateDelegate<Func<Analysis, string>>();
    }
}
