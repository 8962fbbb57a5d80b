using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Tests.Specs;

/// <summary>A fenced block of a spec: a stage, a day, a text, a line of dashes, and the lines that the stage should give.</summary>
public sealed partial record SpecExample(string File, int Line, string Stage, DateOnly? Published, string? Title, string Text, string Expected)
{
    public static IEnumerable<SpecExample> ReadAll(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let markdown = System.IO.File.ReadAllText(path)
        from Match block in Block.Matches(markdown)
        select new SpecExample(
            Path.GetRelativePath(folder, path),
            markdown.AsSpan(0, block.Index).Count('\n') + 1,
            block.Groups["stage"].Value,
            block.Groups["date"] is { Success: true } date ? DateOnly.Parse(date.ValueSpan, CultureInfo.InvariantCulture) : null,
            block.Groups["title"] is { Success: true } title ? title.Value : null,
            block.Groups["text"].Value.TrimEnd('\n'),
            block.Groups["expected"].Value.TrimEnd('\n'));

    /// <summary>How many blocks begin like an example, to notice one that the pattern below misses.</summary>
    public static int CountFences(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Sum(path => Fence.Count(System.IO.File.ReadAllText(path)));

    public override string ToString() => $"{File}:{Line}";

    [GeneratedRegex(
        @"^```entente (?<stage>\w+)(?: published=(?<date>\S+))?(?: title=""(?<title>[^""]*)"")?\n(?<text>.*?)^---\n(?<expected>.*?)^```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    static partial Regex Block { get; }

    [GeneratedRegex("^```entente", RegexOptions.Multiline)]
    static partial Regex Fence { get; }
}
