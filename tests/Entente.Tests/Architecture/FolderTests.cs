using System.Text.RegularExpressions;

namespace Entente.Tests.Architecture;

/// <summary>The folders of src/Entente read like the journey of the data, and none looks ahead.</summary>
public sealed partial class FolderTests
{
    static readonly string[] s_journey =
    [
        "Articles", "Sentences", "Measures", "Actors", "Claims", "Drivers", "Incidents", "Dyads", "Forecasts", "Briefs", "Exports",
    ];

    public static IEnumerable<TheoryDataRow<string>> Files =>
        from path in Directory.EnumerateFiles(Repository.PathTo("src/Entente"), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Repository.PathTo("src/Entente"), path)
        where file.Contains(Path.DirectorySeparatorChar)
        select new TheoryDataRow<string>(file);

    [Theory, MemberData(nameof(Files))]
    public void A_file_uses_only_its_own_folder_and_those_before_it(string file)
    {
        var folder = file.Split(Path.DirectorySeparatorChar)[0];
        var code = File.ReadAllText(Repository.PathTo($"src/Entente/{file}"));

        var ahead = UsedFolder.Matches(code).Select(m => m.Groups[1].Value)
            .Where(used => Array.IndexOf(s_journey, used) > Array.IndexOf(s_journey, folder));

        Assert.Contains(folder, s_journey);
        Assert.Empty(ahead);
    }

    [GeneratedRegex(@"\bEntente\.(\w+)")]
    static partial Regex UsedFolder { get; }
}
