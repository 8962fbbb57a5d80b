using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>What one tag of the model means: a universal part of speech, the Penn tag and the features that follow from it.</summary>
readonly record struct WordTag(PartOfSpeech Pos, string Penn, Features Features)
{
    /// <summary>Reads "VERB|VBN|Pass": universal tag, Penn tag, and the voice or mood that the Penn tag leaves open.</summary>
    public static WordTag Parse(string name)
    {
        var parts = name.Split('|');
        if (parts.Length != 3 || !Enum.TryParse<PartOfSpeech>(parts[0], ignoreCase: true, out var pos))
        {
            throw ModelFile.Damaged($"a tag {name}");
        }

        return new(pos, string.Intern(parts[1]), OfPenn(parts[1]) | OfDetail(parts[2]) & ~(parts[2] == "Imp" ? Features.Infinitive : Features.None));
    }

    static Features OfPenn(string penn) => penn switch
    {
        "NNS" or "NNPS" => Features.Plural,
        "VBD" => Features.Past | Features.Finite,
        "VBP" => Features.Present | Features.Finite,
        "VBZ" => Features.Present | Features.Finite | Features.Third,
        "VB" => Features.Infinitive,
        "VBN" => Features.Past | Features.Participle,
        "VBG" => Features.Present | Features.Participle | Features.Gerund,
        "MD" => Features.Finite,
        "POS" or "PRP$" or "WP$" => Features.Possessive,
        "JJR" or "RBR" => Features.Comparative,
        _ => Features.None,
    };

    static Features OfDetail(string detail) => detail switch
    {
        "Pass" => Features.Passive,
        "Imp" => Features.Imperative | Features.Finite,
        _ => Features.None,
    };
}

/// <summary>The names of relations as the treebanks write them.</summary>
static class RelationNames
{
    static readonly ImmutableArray<string> s_names = [.. Enum.GetNames<Relation>().Select(NameOf)];

    static readonly Dictionary<string, Relation> s_relations =
        s_names.Select((name, i) => (name, (Relation)i)).ToDictionary(pair => pair.name, pair => pair.Item2);

    /// <summary>"nsubj:pass" and the like.</summary>
    public static string Of(Relation relation) => s_names[(int)relation];

    /// <summary>The relation of that name; one with an unknown subtype is its plain form, an unknown one <see cref="Relation.Dep"/>.</summary>
    public static Relation Parse(string name) =>
        s_relations.TryGetValue(name, out var relation) ? relation
        : name is "obl:npmod" or "obl:tmod" ? Relation.OblUnmarked
        : name is "nmod:npmod" or "nmod:tmod" ? Relation.NmodUnmarked
        : name.IndexOf(':') is > 0 and var colon ? s_relations.GetValueOrDefault(name[..colon])
        : Relation.Dep;

    static string NameOf(string member)
    {
        var second = member.AsSpan(1).IndexOfAnyInRange('A', 'Z');
        return (second < 0 ? member : $"{member[..(second + 1)]}:{member[(second + 1)..]}").ToLowerInvariant();
    }
}
