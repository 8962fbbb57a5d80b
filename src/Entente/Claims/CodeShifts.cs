using System.Collections.Frozen;

namespace Entente.Claims;

/// <summary>What a code becomes under a word that promises, demands, refuses, threatens or ends it. Read from knowledge/ontology/shifts.tsv.</summary>
/// <remarks>To promise aid is AGREE, to demand it REQUEST, to refuse it REJECT, to stop it SANCTION; to stop an attack is RETREAT.</remarks>
public sealed class CodeShifts
{
    const string Path = "ontology/shifts.tsv";

    readonly FrozenDictionary<(string Operator, string Prefix), string> _shifts;
    readonly FrozenSet<string> _operators;

    CodeShifts(Dictionary<(string, string), string> shifts)
    {
        _shifts = shifts.ToFrozenDictionary();
        _operators = shifts.Keys.Select(key => key.Item1).ToFrozenSet(StringComparer.Ordinal);
    }

    public static CodeShifts Read(IKnowledgeFiles files, EventTypes types)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(types);
        var shifts = new Dictionary<(string, string), string>();
        foreach (var row in KnowledgeTable.Read(files, Path, "operator", "code", "becomes"))
        {
            if (row[2].Length > 0 && row[2] != Same && types[row[2]] is null)
            {
                throw row.Wrong($"there is no code {row[2]}", "Use a code of ontology/codes.tsv, '=' to keep the code, or nothing for no event.");
            }

            if (!shifts.TryAdd((row[0], row[1]), row[2]))
            {
                throw row.Wrong($"{row[0]} of {row[1]} stands twice", "Keep one of the two rows.");
            }
        }

        return new(shifts);
    }

    internal bool Knows(string name) => _operators.Contains(name);

    const string Same = "=";

    /// <summary>The longest prefix of the code that the table has decides; null where the shift makes no event of it.</summary>
    internal string? Shift(string name, string cameo)
    {
        for (var length = cameo.Length; length >= 0; length--)
        {
            if (_shifts.TryGetValue((name, cameo[..length]), out var becomes))
            {
                return becomes == Same ? cameo : becomes.Length == 0 ? null : becomes;
            }
        }

        return null;
    }
}
