using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>Gives a clause back the verb that the parser took for a participle before its object: "Germany delivered tanks".</summary>
/// <remarks>
/// Regular English verbs spell the past and the participle alike, and without an article before the object both trees are possible. A
/// clause without any other verb, or a verb with two subjects, tells which is meant. "Government-backed loans" has its hyphen and stays.
/// </remarks>
static class LostVerb
{
    public static ImmutableArray<Token> Restore(string text, ImmutableArray<Token> tokens, NameTagger? names)
    {
        if (Orphan(tokens) is >= 0 and var orphan)
        {
            tokens = tokens.SetItem(orphan, tokens[orphan] with { Head = orphan + 1, Relation = Relation.Nsubj });
        }

        for (var verb = 1; verb < tokens.Length - 1; verb++)
        {
            if (tokens[verb].Pos == PartOfSpeech.Verb && tokens[verb].Head > verb && (IsParticiple(tokens[verb]) || IsPresent(tokens[verb]))
                && Named(text, tokens, verb - 1, names) is { } subject && Find(tokens, verb, subject) is { } clause)
            {
                return Rebuilt(tokens, clause);
            }
        }

        return tokens;
    }

    static bool IsParticiple(Token verb) =>
        verb.Relation == Relation.Amod && (verb.Features & (Features.Participle | Features.Past)) != 0 && !verb.Has(Features.Gerund);

    /// <summary>"Union lifts sanctions": a verb in the present that was taken for a part of a compound.</summary>
    static bool IsPresent(Token verb) => verb is { Relation: Relation.Compound, Penn: "VBZ" };

    /// <summary>"Egypt tightened security", "Biden Plans to Visit": a name before the verb that was taken for the beginning of a compound; -1 where there is none.</summary>
    static int Orphan(ImmutableArray<Token> tokens) =>
        tokens is [{ Pos: PartOfSpeech.Propn, Relation: Relation.Compound, Head: > 0 }, { Pos: PartOfSpeech.Verb, Head: < 0 } verb, ..]
        && verb.Has(Features.Finite) && !tokens.Any(token => token is { Head: 1, Relation: Relation.Nsubj or Relation.NsubjPass or Relation.Csubj })
            ? 0
            : -1;

    /// <summary>The word before the verb, if it is a noun or the name of a country that was taken for an adjective.</summary>
    static int? Named(string text, ImmutableArray<Token> tokens, int at, NameTagger? names) =>
        tokens[at].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn
        || (tokens[at] is { Pos: PartOfSpeech.Adj, Relation: Relation.Amod } && names?.IsCountry(text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length)) == true)
            ? at
            : null;

    static Clause? Find(ImmutableArray<Token> tokens, int verb, int subject)
    {
        var patient = tokens[verb].Head;
        for (var steps = 0; tokens[subject].Head >= 0 && tokens[subject].Head < verb && steps < verb; steps++)
        {
            subject = tokens[subject].Head;
        }

        var isSubjectBelow = tokens[subject].Head == patient && tokens[subject].Relation is Relation.Compound or Relation.Amod or Relation.Nmod or Relation.NmodUnmarked or Relation.NmodDesc;
        if (tokens[subject].Head == verb && (tokens[subject].Relation == Relation.Nsubj || (tokens[subject].Relation == Relation.Compound && IsPresent(tokens[verb]))))
        {
            return IsNoun(tokens, patient) && LacksVerb(tokens, patient) ? new(subject, verb, patient, patient) : null;
        }

        var isPatientBelow = tokens[patient].Head == subject && tokens[patient].Relation is Relation.Conj or Relation.Nmod or Relation.Appos or Relation.Dep or Relation.Flat
            or Relation.NmodUnmarked;
        var top = isSubjectBelow ? patient : subject;
        return (isSubjectBelow || isPatientBelow) && IsNoun(tokens, patient) && LacksVerb(tokens, top) ? new(subject, verb, patient, top) : null;
    }

    static bool IsNoun(ImmutableArray<Token> tokens, int token)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == token && tokens[i].Relation is Relation.Cop or Relation.Case or Relation.Mark)
            {
                return false;
            }
        }

        return tokens[token].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn;
    }

    /// <summary>The clause is headed by the noun itself, or its verb would have two subjects.</summary>
    static bool LacksVerb(ImmutableArray<Token> tokens, int top)
    {
        if (tokens[top].Relation is Relation.Root or Relation.Ccomp)
        {
            return true;
        }

        if (tokens[top].Relation is Relation.Nsubj)
        {
            for (var i = top + 1; i < tokens.Length; i++)
            {
                if (tokens[i].Head == tokens[top].Head && tokens[i].Relation == Relation.Nsubj)
                {
                    return true;
                }
            }
        }

        return false;
    }

    static ImmutableArray<Token> Rebuilt(ImmutableArray<Token> tokens, Clause clause)
    {
        var rebuilt = tokens.ToBuilder();
        var above = tokens[clause.Top];
        for (var i = 0; i < rebuilt.Count; i++)
        {
            if (i != clause.Verb && tokens[i].Head == clause.Top && Owner(tokens[i], i, clause) is var owner && owner != clause.Top)
            {
                rebuilt[i] = tokens[i] with { Head = owner, Relation = owner == clause.Verb && tokens[i].Relation == Relation.Nmod ? Relation.Obl : tokens[i].Relation };
            }
        }

        rebuilt[clause.Verb] = tokens[clause.Verb] with
        {
            Head = above.Head,
            Relation = above.Relation == Relation.Root ? Relation.Root : Relation.Ccomp,
            Penn = IsPresent(tokens[clause.Verb]) ? "VBZ" : "VBD",
            Features = IsPresent(tokens[clause.Verb])
                ? tokens[clause.Verb].Features | Features.Finite
                : (tokens[clause.Verb].Features & ~(Features.Participle | Features.Passive)) | Features.Past | Features.Finite,
        };
        var subject = tokens[clause.Subject];
        rebuilt[clause.Subject] = subject with { Head = clause.Verb, Relation = Relation.Nsubj, Pos = subject.Pos == PartOfSpeech.Adj ? PartOfSpeech.Propn : subject.Pos };
        rebuilt[clause.Patient] = tokens[clause.Patient] with { Head = clause.Verb, Relation = Relation.Obj };
        return rebuilt.ToImmutable();
    }

    /// <summary>Whom a dependent of the word that headed the clause belongs to now.</summary>
    static int Owner(Token token, int at, Clause clause)
    {
        if (token.Relation is Relation.Punct or Relation.Advcl or Relation.Parataxis or Relation.Mark or Relation.Obl or Relation.Advmod)
        {
            return clause.Verb;
        }

        return at < clause.Verb ? clause.Subject : clause.Top == clause.Subject && token.Relation is Relation.Nmod ? clause.Verb : clause.Top;
    }

    readonly record struct Clause(int Subject, int Verb, int Patient, int Top);
}
