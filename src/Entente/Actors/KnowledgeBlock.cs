using System.Globalization;

namespace Entente.Actors;

/// <summary>One fact of a block: a key, what it says, and from when to when it holds.</summary>
readonly record struct KnowledgeFact(string Path, int Line, string Key, string Value, DateOnly? From, DateOnly? To, string? Source)
{
    public InvalidDataException Wrong(string code, string fault, string remedy) => new($"{code}: knowledge/{Path}, line {Line}: {fault}. {remedy}");

    /// <summary>The value up to its first space, and what follows.</summary>
    public (string First, string Tail) Split()
    {
        var space = Value.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (Value, "") : (Value[..space], Value[(space + 1)..].Trim());
    }
}

/// <summary>An entity of a .kb file: a line "@ id kind" and its facts, one a line.</summary>
/// <remarks>
/// A fact is "key value [FROM..TO] [src KEY [DATE]]"; '#' after a space starts a comment. Several blocks with one id add
/// up; "instead" after the kind puts a block in the place of all that files before it said of the entity.
/// </remarks>
sealed record KnowledgeBlock(KnowledgeFact Head, string Id, string Kind, bool Instead)
{
    public List<KnowledgeFact> Facts { get; } = [];

    public static IEnumerable<KnowledgeBlock> Read(IKnowledgeFiles files, string path)
    {
        using var reader = files.Open(path);
        KnowledgeBlock? block = null;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var comment = text.StartsWith('#') ? 0 : text.IndexOf(" #", StringComparison.Ordinal);
            var content = (comment < 0 ? text : text[..comment]).Trim();
            if (content.Length == 0)
            {
                continue;
            }

            var fact = Fact(path, line, content);
            if (fact.Key == "@")
            {
                if (block is not null)
                {
                    yield return block;
                }

                var parts = fact.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length < 2)
                {
                    throw fact.Wrong("ENT2010", "a block needs an id and a kind", "Write '@ MMR/somebody person'.");
                }

                block = new(fact, parts[0], parts[1], parts is [_, _, "instead"]);
            }
            else if (block is null)
            {
                throw fact.Wrong("ENT2011", $"'{fact.Key}' stands before any block", "Begin a block with '@ id kind'.");
            }
            else
            {
                block.Facts.Add(fact);
            }
        }

        if (block is not null)
        {
            yield return block;
        }
    }

    static KnowledgeFact Fact(string path, int line, string content)
    {
        string? source = null;
        var src = content.StartsWith("src ", StringComparison.Ordinal) ? -1 : content.LastIndexOf(" src ", StringComparison.Ordinal);
        if (src > 0)
        {
            source = content[(src + 5)..].Trim();
            content = content[..src].TrimEnd();
        }

        var space = content.IndexOf(' ', StringComparison.Ordinal);
        var key = space < 0 ? content : content[..space];
        var value = space < 0 ? "" : content[(space + 1)..].Trim();
        var (from, to) = ((DateOnly?)null, (DateOnly?)null);
        var last = value.LastIndexOf(' ') + 1;
        var dots = value.IndexOf("..", last, StringComparison.Ordinal);
        if (dots >= 0)
        {
            var fact = new KnowledgeFact(path, line, key, value, null, null, source);
            from = Date(fact, value[last..dots]);
            to = Date(fact, value[(dots + 2)..]);
            value = value[..last].TrimEnd();
            if (from >= to)
            {
                throw fact.Wrong("ENT2012", $"'{fact.Value[last..]}' ends before it begins", "Write FROM..TO, the later day last.");
            }
        }

        return new(path, line, key, value, from, to, source);
    }

    static DateOnly? Date(KnowledgeFact fact, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var full = text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text };
        return DateOnly.TryParseExact(full, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw fact.Wrong("ENT2013", $"'{text}' is no date", "Write 2021, 2021-02 or 2021-02-01.");
    }
}
