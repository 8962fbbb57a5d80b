using Entente.Sentences;

namespace Entente.Claims;

sealed partial class RoleReader
{
    /// <summary>The verb of what somebody is after: "seeks to join", "bent on joining"; -1 where none is told.</summary>
    public int Aim(FrameReading reading)
    {
        foreach (var filler in reading.Places.All)
        {
            if (filler.Place is Place.Infinitive or "on" or "for" or "at" && (filler.Place == Place.Infinitive || PlaceFinder.IsVerb(sentence, filler.Token)))
            {
                return filler.Token;
            }
        }

        return -1;
    }

    /// <summary>"By backing A, B risks a setback": what is foretold or thought of B concerns whom the means act upon.</summary>
    Side OfMeans(FrameReading reading, Side source)
    {
        if (reading.Frame.Kind is ClaimKind.Prediction or ClaimKind.Evaluation && PlaceFinder.IsVerb(sentence, reading.Token)
            && reading.Places.First("by") is >= 0 and var means && PlaceFinder.IsVerb(sentence, means) && frames.Read(means) is { } deed)
        {
            var helped = Target(deed, source);
            return helped with { Parties = Others(helped.Parties, source.Parties) };
        }

        return new([], -1, "");
    }

    /// <summary>"In gratitude for the jets delivered to A": who is thanked did it; -1 where nobody is.</summary>
    int Thanked(int token)
    {
        var given = sentence.Tokens[token].Head;
        if (given < 0 || sentence.Tokens[token].Relation is not (Relation.Acl or Relation.AclRelcl) || PlaceFinder.Preposition(sentence, given) != "for"
            || sentence.Tokens[given].Head is not (>= 0 and var thanks)
            || !words.Says(RoleWord.Thanks, sentence.Tokens[thanks].Lemma))
        {
            return -1;
        }

        for (var (at, steps) = (thanks, 0); at >= 0 && steps < sentence.Tokens.Length; at = sentence.Tokens[at].Head, steps++)
        {
            if (PlaceFinder.IsVerb(sentence, at))
            {
                return sentence.Tree.Child(at, Relation.Iobj) is >= 0 and var receiver ? receiver : sentence.Tree.Child(at, Relation.Obj);
            }
        }

        return -1;
    }

    /// <summary>"From A's standpoint", "in A's eyes": who judges, where the sentence opens with it; -1 where it does not.</summary>
    int Judge()
    {
        if (sentence.Tokens[0].Lemma is not ("from" or "in" or "to"))
        {
            return -1;
        }

        for (var at = 1; at < sentence.Tokens.Length && sentence.Tokens[at].Lemma != ","; at++)
        {
            if (words.Says(RoleWord.Outlook, sentence.Tokens[at].Lemma))
            {
                for (var before = at - 1; before > 0; before--)
                {
                    if (parties.MentionAt(before) is { Country: not null } or { Code.Length: > 0 })
                    {
                        return before;
                    }
                }
            }
        }

        return -1;
    }
}
