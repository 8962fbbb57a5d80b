using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Entente.Tests.Architecture;

/// <summary>Keeps the words in step with the code.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_diagnostic_code_of_the_source_is_in_the_table_and_the_other_way_round()
    {
        var used = Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Append(Repository.PathTo("entente"))
            .SelectMany(path => Code.Matches(File.ReadAllText(path)).Select(m => m.Value));
        var described = Row.Matches(File.ReadAllText(Repository.PathTo("docs/diagnostics.md"))).Select(m => m.Groups[1].Value);

        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_public_type_says_what_it_is_for()
    {
        var xml = XDocument.Load(Path.ChangeExtension(typeof(Engine).Assembly.Location, ".xml"));
        var described = xml.Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
            .Select(m => m.Attribute("name")!.Value)
            .ToHashSet();

        var silent = typeof(Engine).Assembly.GetExportedTypes()
            .Where(t => !t.IsNested && !described.Contains($"T:{t.FullName}"))
            .Select(t => t.Name);

        Assert.Empty(silent);
    }

    [Fact]
    public void Every_knowledge_folder_has_a_README() =>
        Assert.Empty(
            from folder in Directory.EnumerateDirectories(Repository.PathTo("knowledge"))
            where !File.Exists(Path.Combine(folder, "README.md"))
            select Path.GetFileName(folder));

    [Fact]
    public void Links_between_pages_lead_somewhere() =>
        Assert.Empty(
            from page in Directory.EnumerateFiles(Repository.PathTo("docs"), "*.md").Append(Repository.PathTo("README.md")).Append(Repository.PathTo("CONTRIBUTING.md"))
            from Match link in Link.Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value.Split('#')[0])
            where !Path.Exists(target)
            select $"{Path.GetFileName(page)}: {link.Groups[1].Value}");

    [GeneratedRegex(@"\bENT\d{4}\b")]
    static partial Regex Code { get; }

    [GeneratedRegex(@"^\| (ENT\d{4}) \|", RegexOptions.Multiline)]
    static partial Regex Row { get; }

    [GeneratedRegex(@"\]\((?!https?:|#)([^)\s]+)\)")]
    static partial Regex Link { get; }
}
