namespace Entente.Actors;

/// <summary>Who was spoken of, when last and in what role: pronouns and descriptions take up whoever stands out most.</summary>
/// <remarks>The weights follow the usual order (recent before old, subject before object before oblique), as in Lappin and Leass 1994.</remarks>
sealed class Salience
{
    const int Window = 4;

    readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public void Note(Actor actor, int sentence, int position, MentionRole role)
    {
        var entry = _entries.GetValueOrDefault(actor.Id);
        // The strongest role of a sentence counts, not the last.
        var best = entry.Actor is not null && entry.Sentence == sentence && entry.Role < role ? entry.Role : role;
        _entries[actor.Id] = new(actor, sentence, position, best, entry.Count + 1);
    }

    /// <summary>The most prominent actor that <paramref name="fits"/>, within a few sentences back; null where there is none.</summary>
    public Actor? Best(int sentence, Func<Actor, bool> fits, out double margin)
    {
        var (best, top, second) = ((Actor?)null, double.MinValue, double.MinValue);
        foreach (var entry in _entries.Values.OrderBy(e => e.Actor.Id, StringComparer.Ordinal))
        {
            if (sentence - entry.Sentence > Window || !fits(entry.Actor))
            {
                continue;
            }

            var score = ScoreOf(entry, sentence);
            if (score > top)
            {
                (best, top, second) = (entry.Actor, score, top);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        margin = Math.Clamp(top - second, 0, 1);
        return best;
    }

    /// <summary>The state that most is spoken of, with its government and bodies; null where another stands out by nearly as much.</summary>
    public string? BestState(int sentence, Func<string, bool> fits, double margin)
    {
        var states = _entries.Values.Where(entry => sentence - entry.Sentence <= Window && entry.Actor is { Kind: ActorKind.Country or ActorKind.Government or ActorKind.Military, Country: { } state } && fits(state))
            .GroupBy(entry => entry.Actor.Country!).Select(state => (Id: state.Key, Score: state.Max(entry => ScoreOf(entry, sentence))))
            .OrderByDescending(state => state.Score).ThenBy(state => state.Id, StringComparer.Ordinal).Take(2).ToArray();
        // "Sunak sacked the country's minister" while another state is spoken of: whose subject is a person of a third may be meant as well.
        return states.Length == 0 || _entries.Values.Any(entry => entry.Sentence == sentence && entry is { Role: MentionRole.Subject, Actor: { Kind: ActorKind.Person, Country: { } own } } && own != states[0].Id && fits(own)) || (states.Length == 2 && states[0].Score - states[1].Score < margin) ? null : states[0].Id;
    }

    static double ScoreOf(Entry entry, int sentence) => (-1.2 * (sentence - entry.Sentence)) + (0.15 * Math.Min(4, entry.Count)) + (entry.Position * 1e-6)
        + entry.Role switch { MentionRole.Subject => 1.3, MentionRole.Object => 0.5, MentionRole.Modifier => 0.2, _ => 0 };

    /// <summary>The one actor spoken of within a few sentences back that <paramref name="fits"/>; null where there are several.</summary>
    public Actor? Only(int sentence, Func<Actor, bool> fits)
    {
        Actor? only = null;
        foreach (var entry in _entries.Values)
        {
            if (sentence - entry.Sentence <= Window && fits(entry.Actor))
            {
                if (only is not null)
                {
                    return null;
                }

                only = entry.Actor;
            }
        }

        return only;
    }

    readonly record struct Entry(Actor Actor, int Sentence, int Position, MentionRole Role, int Count);
}

/// <summary>The grammatical role of a mention, the most prominent first.</summary>
enum MentionRole
{
    Subject,
    Object,
    Modifier,
    Oblique,
}
