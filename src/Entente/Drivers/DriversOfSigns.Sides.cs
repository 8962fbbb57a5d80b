using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

// Whom a sign is said of, and who else it names.
readonly partial struct DriversOfSigns
{
    bool HasPronounSubject(SignScope scope) => !scope.Subject.IsEmpty && HasPronoun(sentence.Span(scope.Subject));

    /// <summary>Who is moved: the one who is named first, both where a word means both; who needs a thing of the other is not the one whose thing it is.</summary>
    static ImmutableArray<string> MovedBy(in SignSetting setting, (string A, string B) dyad)
    {
        if (setting.SpeaksOfBoth || setting.Sides.Find(side => side == dyad.A || side == dyad.B) is not { } named)
        {
            return [dyad.A, dyad.B];
        }

        return setting is { Kind: SignKind.Need, Bearer: null, States: [var only] } && only == named ? [named == dyad.A ? dyad.B : dyad.A] : [named];
    }

    /// <summary>The side that the sign is said of, where its subject names one.</summary>
    string? BearerOf(SignScope scope)
    {
        var reading = this;
        return scope.Subject is { IsEmpty: false } subject ? sentence.Sides.In(sentence.Span(subject), mention => reading.IsInPassing(mention, scope.Clause)).Find(SidesOfArticle.IsState) : null;
    }

    /// <summary>Whether the one who wants is, or may be, one of the two: a side, a pronoun, a region, a word for both; not "the ministers of others".</summary>
    bool IsBorne(SignScope scope)
    {
        if (scope.Subject.IsEmpty || sentence.Clauses[scope.Anchor].Pos is not PartOfSpeech.Verb)
        {
            return true;
        }

        var subject = sentence.Span(scope.Subject);
        return sentence.Sides.In(subject).Count > 0 || HasPronoun(subject) || sentence.HasWordOfBoth(subject) || sentence.RegionsIn(subject).Count > 0 || IsOfAnyone(scope);
    }

    /// <summary>"Atlantia's tariffs on Borduria" in an article on both: no third party presses.</summary>
    bool IsBetweenTheTwo() =>
        sentence.Topic is { } topic && sentence.Sides.In(sentence.Sentence.Span).FindAll(SidesOfArticle.IsState) is { Count: 2 } states && states.TrueForAll(topic.Has);

    /// <summary>The words themselves name a state, and none of the article's pair: "the civil war in Yemen".</summary>
    bool IsOfAnother(TextSpan span)
    {
        var topic = sentence.Topic;
        var named = sentence.Sides.In(span).FindAll(SidesOfArticle.IsState);
        return topic is not null && named.Count > 0 && !named.Exists(topic.Has);
    }

    /// <summary>Somebody who is none of the sides turns from one of them: that says nothing of whom he turns to.</summary>
    bool IsDoneByAnother(SignScope scope)
    {
        var (subject, range) = (scope.Subject, scope.Range);
        return !subject.IsEmpty && subject.Overlaps(range) && sentence.Clauses[subject.Last].Pos is PartOfSpeech.Noun
            && sentence.Sides.In(sentence.Span(subject)).Count == 0 && !HasPronoun(sentence.Span(subject));
    }

    /// <summary>The states in the subject and in the reach of a sign, without those told of in passing.</summary>
    List<string> StatesAt(SignScope scope)
    {
        var reading = this;
        var states = scope.Subject.IsEmpty ? [] : sentence.Sides.In(sentence.Span(scope.Subject), mention => reading.IsInPassing(mention, scope.Clause));
        states.AddRange(sentence.Sides.In(sentence.Span(scope.Range), mention => reading.IsSetAside(mention) || reading.IsInPassing(mention, scope.Clause)));
        return [.. states.Where(SidesOfArticle.IsState).Distinct()];
    }

    /// <summary>Only told in passing, of another: "restrictions which others have put on Atlantia", "while Borduria is busy".</summary>
    bool IsInPassing(TextSpan mention, int clause)
    {
        var token = sentence.Sentence.TokenAt(mention.Start);
        for (var steps = 0; token >= 0 && token != clause && steps < 6; steps++)
        {
            if (sentence.Clauses[token].Relation is Relation.AclRelcl
                || (sentence.Clauses[token].Relation is Relation.Advcl && sentence.Words.Form(sentence.Clauses.Subtree(token).First) is "while" or "when" or "as"))
            {
                return true;
            }

            token = sentence.Clauses[token].Head;
        }

        return false;
    }

    /// <summary>The sides in reach of a sign, who bears it first; a pronoun stands for the side of the article's pair that was named last.</summary>
    List<string> SidesOf(SignKind kind, SignScope scope)
    {
        var named = new List<string>();
        var reading = this;
        if (scope.Subject is { IsEmpty: false } subject && subject.Last - subject.First < 25)
        {
            var of = sentence.Span(subject);
            named.AddRange(sentence.Sides.In(of, IsAside));
            if (named.Count == 0 && HasPronoun(of) && sentence.Topic is { IsStrong: true } topic && sentence.Sides.Before(of.Start, sentence.From, topic.Has) is { } meant)
            {
                named.Add(meant);
            }
        }

        foreach (var side in sentence.Sides.In(sentence.Span(scope.Range), mention => reading.IsSetAside(mention) || IsAside(mention)))
        {
            if (!named.Contains(side))
            {
                named.Add(side);
            }
        }

        return named;

        bool IsAside(TextSpan mention) => kind is SignKind.Estrangement && reading.IsOwner(mention);
    }

    /// <summary>What is said of "Atlantia's best-known singer" is not said of Atlantia.</summary>
    bool IsOwner(TextSpan mention) =>
        sentence.Sentence.TokenAt(mention.Start) is >= 0 and var token && sentence.Clauses[token].Relation is Relation.NmodPoss;

    bool HasPronoun(TextSpan span)
    {
        var words = sentence.Words;
        return sentence.Any(span, token => words.Form(token) is "he" or "she" or "it" or "they" or "his" or "her" or "its" or "their");
    }

    /// <summary>Said of whoever it may be: "any third country can join".</summary>
    bool IsOfAnyone(SignScope scope)
    {
        if (scope.Subject.IsEmpty)
        {
            return false;
        }

        var (clauses, words) = (sentence.Clauses, sentence.Words);
        return sentence.Any(sentence.Span(scope.Subject), token =>
            words.Lemma(token) is "any" or "every" or "whichever" && clauses[token].Head is >= 0 and var noun
            && words.Lemma(noun) is "country" or "state" or "nation" or "government" or "regime" or "power" or "capital");
    }

    /// <summary>Named only to compare with, or as the one whom it is against.</summary>
    bool IsSetAside(TextSpan mention)
    {
        var token = sentence.Sentence.TokenAt(mention.Start);
        for (var steps = 0; token >= 0 && steps < 4; steps++)
        {
            foreach (var child in sentence.Clauses.Tree.Children(token))
            {
                if (sentence.Clauses[child].Relation is Relation.Case && sentence.Words.Lemma(child) is "against" or "than" or "unlike" or "such")
                {
                    return true;
                }
            }

            if (sentence.Clauses[token].Pos is PartOfSpeech.Verb)
            {
                return false;
            }

            token = sentence.Clauses[token].Head;
        }

        return false;
    }

    bool SpeaksOfNobodyElse()
    {
        var topic = sentence.Topic;
        return topic is not null && sentence.Sides.In(sentence.Sentence.Span).TrueForAll(side => topic.Has(side) || !SidesOfArticle.IsState(side));
    }

    /// <summary>Both are named, and no third.</summary>
    bool AreAllNamed(TextSpan span, (string A, string B) dyad) =>
        sentence.Sides.In(span).FindAll(SidesOfArticle.IsState) is { Count: 2 } named && named.Contains(dyad.A) && named.Contains(dyad.B);
}
