using System.Collections.Frozen;

namespace Entente.Articles;

/// <summary>The words in class and id attributes that mark an element inside an article as furniture.</summary>
sealed class FurnitureClasses
{
    const string Path = "articles/classes.tsv";

    readonly FrozenSet<string> _names;
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly int _longest;

    FurnitureClasses(IEnumerable<string> names)
    {
        _names = names.ToFrozenSet(StringComparer.Ordinal);
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _names.Max(name => name.Count(c => c == '-') + 1);
    }

    public static FurnitureClasses Read(IKnowledgeFiles files) => new(KnowledgeTable.Read(files, Path, "name").Select(row => row[0]));

    /// <summary>Whether any run of whole words in the attribute is on the list: "post-share-bar" holds <c>share</c>, "shareholder" does not.</summary>
    public bool Marks(string? attribute)
    {
        if (string.IsNullOrEmpty(attribute))
        {
            return false;
        }

        var name = attribute.ToLowerInvariant().Replace('_', '-').AsSpan();
        foreach (var range in name.SplitAny(" \t\n\r"))
        {
            if (MarksOne(name[range]))
            {
                return true;
            }
        }

        return false;
    }

    bool MarksOne(ReadOnlySpan<char> name)
    {
        for (var start = 0; start < name.Length; start++)
        {
            if (start > 0 && name[start - 1] != '-')
            {
                continue;
            }

            var end = start;
            for (var words = 0; words < _longest && end < name.Length; words++)
            {
                var dash = name[end..].IndexOf('-');
                var stop = dash < 0 ? name.Length : end + dash;
                if (_lookup.Contains(name[start..stop]))
                {
                    return true;
                }

                end = stop + 1;
            }
        }

        return false;
    }
}
