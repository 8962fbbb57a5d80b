using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.App.Workbench.Words;

/// <summary>docs and specs of the repository, inside the program.</summary>
static class WordsBook
{
    static readonly FrozenDictionary<string, WordsPage> s_pages = typeof(WordsBook).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("words/", StringComparison.Ordinal))
        .Select(Read)
        .ToFrozenDictionary(page => $"{page.Folder}/{page.Name}");

    public static WordsPage? Find(string folder, string name) => s_pages.GetValueOrDefault($"{folder}/{name}");

    public static ImmutableArray<WordsPage> All(string folder) => [.. s_pages.Values.Where(page => page.Folder == folder).OrderBy(page => page.Name, StringComparer.Ordinal)];

    static WordsPage Read(string resource)
    {
        using var reader = new StreamReader(typeof(WordsBook).Assembly.GetManifestResourceStream(resource)!);
        var markdown = reader.ReadToEnd();
        var (folder, name) = resource["words/".Length..].Replace('\\', '/').Split('/', 2) is [var first, var rest] ? (first, rest[..^".md".Length]) : ("", "");
        var title = markdown.Split('\n').FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? name;
        return new(folder, name, title, markdown);
    }
}

/// <summary>One page.</summary>
/// <param name="Folder">docs or specs.</param>
/// <param name="Name">Its path without the ending.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Markdown">As it stands in the repository.</param>
public sealed record WordsPage(string Folder, string Name, string Title, [property: System.Text.Json.Serialization.JsonIgnore] string Markdown);
