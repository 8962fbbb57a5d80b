using System.Text.RegularExpressions;
using Entente.App.Workbench.Labels;

namespace Entente.App.Tests.Workbench;

/// <summary>What the workbench says, in each of its languages.</summary>
public sealed partial class LabelTests
{
    [Fact]
    public void Every_label_that_a_page_asks_for_is_there()
    {
        var there = LabelSet.In("en").Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var asked = Directory.EnumerateFiles(Repository.PathTo("src/Entente.App"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".razor" or ".cs")
            .SelectMany(path => Asked.Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Distinct();

        Assert.DoesNotContain(asked, key => !there.Contains(key));
    }

    [Fact]
    public void German_says_everything_that_English_says()
    {
        var english = LabelSet.In("en").Keys;
        var german = LabelSet.In("de").Keys;

        Assert.Equal(english.Order(StringComparer.Ordinal), german.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null, "de-AT,de;q=0.9,en;q=0.5", "de")]
    [InlineData("en", "de", "en")]
    [InlineData(null, "fr,ja", "en")]
    [InlineData("xx", "de", "de")]
    public void The_language_is_the_one_chosen_or_the_first_that_the_browser_asks_for(string? chosen, string accept, string language) =>
        Assert.Equal(language, LabelSet.For(chosen, accept).Language);

    [GeneratedRegex(@"\b(?:L|[Ll]abels)\[""([^""]+)""")]
    static partial Regex Asked { get; }
}
