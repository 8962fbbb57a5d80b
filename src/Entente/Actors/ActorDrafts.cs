namespace Entente.Actors;

/// <summary>All blocks of the actor files, by the id of what they tell of.</summary>
static class ActorDrafts
{
    const string Sources = "actors/SOURCES";

    public static Dictionary<string, ActorDraft> Read(IKnowledgeFiles files)
    {
        var sources = SourcesOf(files).Select(row => row[0]).ToHashSet();
        var drafts = new Dictionary<string, ActorDraft>(StringComparer.Ordinal);
        foreach (var block in PathsOf(files).SelectMany(path => KnowledgeBlock.Read(files, path)))
        {
            foreach (var fact in block.Facts)
            {
                RequireSource(fact, sources);
            }

            if (!drafts.TryGetValue(block.Id, out var draft))
            {
                drafts[block.Id] = draft = new(block.Id);
            }

            draft.Add(block);
        }

        Merge(drafts);
        foreach (var fact in drafts.Values.SelectMany(draft => draft.Facts))
        {
            RequireIds(fact, drafts);
        }

        return drafts;
    }

    /// <summary>The blocks of one actor, with those that a line "same" makes his; null where there are none. Files without his id are not taken apart.</summary>
    public static ActorDraft? Of(IKnowledgeFiles files, string id)
    {
        ActorDraft? draft = null;
        foreach (var path in PathsOf(files))
        {
            using var reader = files.Open(path);
            if (reader.ReadToEnd().Contains($"@ {id} ", StringComparison.Ordinal))
            {
                foreach (var block in KnowledgeBlock.Read(files, path).Where(block => block.Id == id))
                {
                    (draft ??= new(id)).Add(block);
                }
            }
        }

        foreach (var same in draft?.Facts.Where(fact => fact.Key == "same").ToArray() ?? [])
        {
            if (Of(files, same.Value) is { } other)
            {
                draft!.Take(other);
            }
        }

        return draft;
    }

    /// <summary>Machine-made files first, so that what people wrote adds to them or stands instead; a user's own come last.</summary>
    public static IEnumerable<string> PathsOf(IKnowledgeFiles files) => files.Paths
        .Where(path => path.StartsWith("actors/", StringComparison.Ordinal) && path.EndsWith(".kb", StringComparison.Ordinal))
        .OrderBy(path => !path.EndsWith("/made.kb", StringComparison.Ordinal));

    /// <summary>What the letters after "src" mean: of SOURCES.tsv, and of a user's own SOURCES-*.tsv.</summary>
    public static IEnumerable<KnowledgeRow> SourcesOf(IKnowledgeFiles files) => files.Paths
        .Where(path => path.StartsWith(Sources, StringComparison.Ordinal) && path.EndsWith(".tsv", StringComparison.Ordinal))
        .SelectMany(path => KnowledgeTable.Read(files, path, "key", "name", "licence", "as-of", "where"));

    static void RequireSource(KnowledgeFact fact, HashSet<string> sources)
    {
        var source = fact.Key == "src" ? fact.Value : fact.Source;
        if (source is not null && source.Split(' ')[0] is var key && !sources.Contains(key))
        {
            throw fact.Wrong("ENT2019", $"'{key}' is no source we know", "Add a row to actors/SOURCES.tsv, or use one of its keys; M is general knowledge.");
        }
    }

    static void RequireIds(KnowledgeFact fact, Dictionary<string, ActorDraft> drafts)
    {
        if (fact.Key is "part-of" or "maker" && fact.Value.Split(' ').FirstOrDefault(id => !drafts.ContainsKey(id)) is { } unknown)
        {
            throw fact.Wrong("ENT2016", $"'{unknown}' is no actor we know", "Use its id, such as MMR.");
        }

        if (fact.Key == "hold" && fact.Split().First is var code && !IsCode(code, drafts))
        {
            throw fact.Wrong("ENT2020", $"'{code}' begins with no state or kind of organisation that we know", "Write a code such as MMRGOV or IGO.");
        }
    }

    static bool IsCode(string code, Dictionary<string, ActorDraft> drafts) =>
        code.Length >= 3 && (code[..3] is "IGO" or "IMG" or "NGO" or "NGM" or "MNC" or "INT" || drafts.ContainsKey(code[..3]));

    /// <summary>A line "same ID" says that two blocks, often of two spellings, are one actor.</summary>
    static void Merge(Dictionary<string, ActorDraft> drafts)
    {
        foreach (var draft in drafts.Values.ToArray())
        {
            foreach (var fact in draft.Facts.Where(f => f.Key == "same").ToArray())
            {
                if (!drafts.Remove(fact.Value, out var other))
                {
                    throw fact.Wrong("ENT2017", $"'{fact.Value}' is no actor we know", "Remove the line or correct the id.");
                }

                draft.Take(other);
            }
        }
    }
}
