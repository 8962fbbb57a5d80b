using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The words of a claim: from those who act to the end of what completes the word, without side clauses.</summary>
static class ClauseSpan
{
    /// <summary>In characters; a party farther off is shared from another clause and not part of the quotation.</summary>
    const int Farthest = 150;

    public static TextSpan Of(Sentence sentence, FrameReading reading, Roles roles)
    {
        var (first, last) = Core(sentence, reading.Token);
        if (reading.Inner is { } inner)
        {
            var (innerFirst, innerLast) = Core(sentence, inner.Token);
            (first, last) = (Math.Min(first, innerFirst), Math.Max(last, innerLast));
        }

        if (reading.Frame is { Pos: FramePos.Noun, Kind: ClaimKind.Trend })
        {
            last = Math.Max(last, Asked(sentence, reading));
        }

        var span = new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
        foreach (var party in roles.All)
        {
            if (party.Span is { } words && sentence.Span.Contains(words)
                && Math.Max(span.Start - words.End, words.Start - span.End) < Farthest)
            {
                span = span.Cover(words);
            }
        }

        return span;
    }

    /// <summary>"Hailed the rise in trade": what rises belongs to the rise, also where the tree hangs it on the verb before.</summary>
    static int Asked(Sentence sentence, FrameReading reading)
    {
        foreach (var filler in reading.Places.All)
        {
            if (filler.Token > reading.Token && sentence.Tokens[filler.Token].Relation is Relation.Nmod or Relation.Obl
                && reading.Frame.Needs.Any(need => need.Test != NeedTest.Absent && need.LooksAt(filler.Place)))
            {
                return Trimmed(sentence, filler.Token).Last;
            }
        }

        return -1;
    }

    static (int First, int Last) Core(Sentence sentence, int token)
    {
        var isVerb = PlaceFinder.IsVerb(sentence, token);
        var (first, last) = (token, token);
        foreach (var child in sentence.Tree.Children(token))
        {
            if (BelongsToCore(sentence.Tokens[child].Relation, isVerb) && !(child > token && LeadsOn(sentence.Tokens[child])))
            {
                var (childFirst, childLast) = Trimmed(sentence, child);
                (first, last) = (Math.Min(first, childFirst), Math.Max(last, childLast));
            }
        }

        return (first, last);
    }

    static bool BelongsToCore(Relation relation, bool isVerb) => relation switch
    {
        Relation.Obj or Relation.Iobj or Relation.Obl or Relation.OblAgent or Relation.OblUnmarked or Relation.Xcomp or Relation.CompoundPrt => true,
        Relation.Nsubj or Relation.NsubjPass or Relation.Nmod or Relation.NmodPoss or Relation.Amod or Relation.Compound => true,
        Relation.Nummod or Relation.Flat or Relation.NmodUnmarked or Relation.NmodDesc => true,
        Relation.Det or Relation.Acl => !isVerb,
        Relation.Cop or Relation.Aux or Relation.AuxPass or Relation.Advmod => true,
        _ => false,
    };

    /// <summary>A phrase without the relative clauses and afterthoughts at its end.</summary>
    static (int First, int Last) Trimmed(Sentence sentence, int token)
    {
        var (first, last) = sentence.Tree.Range(token);
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.AclRelcl or Relation.Parataxis or Relation.Advcl && child > token)
            {
                last = Math.Min(last, sentence.Tree.Range(child).First - 1);
            }
        }

        while (last > token && LeadsOn(sentence.Tokens[last]))
        {
            last--;
        }

        return (first, Math.Max(last, token));
    }

    /// <summary>A mark, or a word such as "to", "and" or "the" that only opens what was cut off.</summary>
    static bool LeadsOn(Token token) => token.Relation == Relation.Punct
        || (token.Pos is PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Det
            && token.Relation != Relation.CompoundPrt);
}
