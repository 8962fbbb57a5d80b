namespace Entente.App.Inputs;

/// <summary>A folder of knowledge files: a checkout's, or a user's own, which needs only what is added.</summary>
sealed class KnowledgeFolder(string folder) : IKnowledgeFiles
{
    static readonly string[] s_endings = [".kb", ".tsv", ".txt"];

    public string Folder => folder;

    public IReadOnlyList<string> Paths { get; } =
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => s_endings.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public TextReader Open(string path) => new StreamReader(Path.Combine(folder, path));
}
