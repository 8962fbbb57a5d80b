namespace Entente;

/// <summary>The text files that knowledge is read from: embedded in the assembly, or a user's own folder on top of them.</summary>
public interface IKnowledgeFiles
{
    /// <summary>Paths with forward slashes, from the knowledge folder: "ontology/codes.tsv". What a later file says adds to what an earlier one says.</summary>
    IReadOnlyList<string> Paths { get; }

    /// <exception cref="InvalidDataException">There is no such file.</exception>
    TextReader Open(string path);
}

/// <summary>The knowledge files that ship inside the assembly.</summary>
public static class KnowledgeFiles
{
    public static IKnowledgeFiles BuiltIn { get; } = new Embedded();

    /// <summary>A user's files on top of ours: one of the same path stands instead of ours, others are read after ours and add to them.</summary>
    public static IKnowledgeFiles Over(IKnowledgeFiles ours, IKnowledgeFiles own)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(own);
        return new Layered(ours, own);
    }

    sealed class Layered(IKnowledgeFiles ours, IKnowledgeFiles own) : IKnowledgeFiles
    {
        readonly HashSet<string> _own = [.. own.Paths];

        public IReadOnlyList<string> Paths { get; } = [.. ours.Paths, .. own.Paths.Except(ours.Paths)];

        public TextReader Open(string path) => _own.Contains(path) ? own.Open(path) : ours.Open(path);
    }

    sealed class Embedded : IKnowledgeFiles
    {
        const string Prefix = "knowledge/";

        public IReadOnlyList<string> Paths { get; } =
        [
            .. typeof(Embedded).Assembly.GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];

        public TextReader Open(string path) => new StreamReader(
            typeof(Embedded).Assembly.GetManifestResourceStream(Prefix + path)
            ?? throw new InvalidDataException($"ENT9001: the assembly was built without knowledge/{path}; build it again from a whole checkout."));
    }
}
