using Entente.Actors;

namespace Entente.App.Inputs;

/// <summary>What a user adds about an actor: an id, a kind, and lines of facts.</summary>
sealed record ActorEntry(string Id, string Kind, IReadOnlyList<string> Facts, string Source);

/// <summary>A user's own knowledge as it would be with an entry more: nothing is written that could not be read.</summary>
sealed class OwnKnowledge : IKnowledgeFiles
{
    const string SourcesFile = "actors/SOURCES-own.tsv";

    readonly IKnowledgeFiles _now;
    readonly Dictionary<string, string> _changed = new(StringComparer.Ordinal);

    OwnKnowledge(IKnowledgeFiles now) => _now = now;

    public IReadOnlyList<string> Paths => [.. _now.Paths, .. _changed.Keys.Except(_now.Paths)];

    public TextReader Open(string path) => _changed.TryGetValue(path, out var text) ? new StringReader(text) : _now.Open(path);

    /// <param name="now">The files as they are, with the user's on top.</param>
    /// <param name="entry">What is to be added.</param>
    /// <param name="today">The as-of date of the new lines.</param>
    public static OwnKnowledge With(IKnowledgeFiles now, ActorEntry entry, DateOnly today)
    {
        var own = new OwnKnowledge(now);
        var slash = entry.Id.IndexOf('/', StringComparison.Ordinal);
        var path = $"actors/{(entry.Kind is "country" or "territory" ? entry.Id : slash > 0 ? entry.Id[..slash] : "_world")}/own.kb";
        var lines = string.Concat(entry.Facts.Select(fact => $"{fact}\n"));
        own._changed[path] = $"{own.Before(path, "")}@ {entry.Id} {entry.Kind}\n{lines}src {own.KeyOf(entry.Source, today)} {today:yyyy-MM-dd}\n\n";
        return own;
    }

    public string PathOf(string folder) => Path.Join(folder, _changed.Keys.First(path => path.EndsWith(".kb", StringComparison.Ordinal)));

    public void Write(string folder)
    {
        foreach (var (path, text) in _changed)
        {
            var file = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>A key of a known source, or a new one for a source in words.</summary>
    string KeyOf(string source, DateOnly today)
    {
        var known = ActorFact.Sources(_now);
        if (known.ContainsKey(source))
        {
            return source;
        }

        var key = $"own{known.Keys.Count(k => k.StartsWith("own", StringComparison.Ordinal)) + 1}";
        _changed[SourcesFile] = $"{Before(SourcesFile, "key\tname\tlicence\tas-of\twhere\n")}{key}\t{source.Replace('\t', ' ')}\tthe user's own note\t{today:yyyy-MM-dd}\t\n";
        return key;
    }

    string Before(string path, string otherwise)
    {
        if (!_now.Paths.Contains(path))
        {
            return otherwise;
        }

        using var reader = _now.Open(path);
        return reader.ReadToEnd();
    }
}
