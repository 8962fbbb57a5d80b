using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>A name that means several actors at one time, so that the text around it must decide.</summary>
/// <param name="Name">As the files write it.</param>
/// <param name="Actors">The ids of those it means, in ordinal order.</param>
public sealed record NameCollision(string Name, ImmutableArray<string> Actors);

static class NameCollisions
{
    /// <remarks>Surnames and short forms are shared by nature and believed only after a full name; they are left out.</remarks>
    public static ImmutableArray<NameCollision> In(IKnowledgeFiles files)
    {
        var names = new Dictionary<string, List<(string Id, KnowledgeFact Fact)>>(StringComparer.Ordinal);
        foreach (var (id, draft) in ActorDrafts.Read(files))
        {
            foreach (var fact in draft.Facts.Where(f => f.Key is "name" or "full" or "abbr" or "adj" or "noun" or "seat" or "known" or "part"))
            {
                var key = Folded(fact.Value);
                if (!names.TryGetValue(key, out var named))
                {
                    names[key] = named = [];
                }

                named.Add((id, fact));
            }
        }

        return
        [
            .. from named in names.Values
               let actors = named.Where(one => named.Exists(other => other.Id != one.Id && Together(one.Fact, other.Fact))).Select(one => one.Id).Distinct().Order(StringComparer.Ordinal).ToImmutableArray()
               where actors.Length > 1
               orderby actors.Length descending, named[0].Fact.Value
               select new NameCollision(named[0].Fact.Value, actors),
        ];
    }

    static bool Together(KnowledgeFact one, KnowledgeFact other) =>
        (one.From ?? DateOnly.MinValue) < (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) < (one.To ?? DateOnly.MaxValue)
        && (one.Key == "abbr") == (other.Key == "abbr");

    static string Folded(string name)
    {
        Span<char> folded = stackalloc char[128];
        var length = WordFold.Fold(name, folded);
        return length == 0 ? name : folded[..length].ToString();
    }
}
