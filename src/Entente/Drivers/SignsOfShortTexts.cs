using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Whether a sign in a text of few lines bears on two states: it, or the heading, must tell how close the two are or get.</summary>
/// <remarks>A short text has no room to say elsewhere what its aims, needs and obstacles are about.</remarks>
readonly struct SignsOfShortTexts(DriverSentence sentence)
{
    /// <param name="kind">What the sign tells.</param>
    /// <param name="scope">How far it reaches.</param>
    /// <param name="setting">What stands around it.</param>
    /// <param name="dyad">The two.</param>
    /// <param name="closeness">How close they will be by what is wanted, needed or hindered; 0 where it does not say.</param>
    public bool Bears(SignKind kind, in SignScope scope, in SignSetting setting, (string A, string B) dyad, int closeness)
    {
        var heading = sentence.Topic is { } topic && (topic.A, topic.B) == dyad ? topic.Closeness : 0;
        var areNamed = setting.SpeaksOfBoth || (IsNamed(dyad.A, scope, setting, dyad) && IsNamed(dyad.B, scope, setting, dyad));
        switch (kind)
        {
            case SignKind.Obstacle:
                // "Mistrust" is told of the two whose it is; "deter" and "does not want" of what is held back; "will not improve until" of whose relations.
                return (areNamed || heading != 0)
                    && ((!setting.IsWish && sentence.Clauses[scope.Anchor].Pos is not PartOfSpeech.Verb) || sentence.ClosenessUnder(scope.Anchor, setting.IsWish) > 0
                        || (!setting.IsWish && !scope.Subject.IsEmpty && sentence.HasWordBetween(sentence.Span(scope.Subject))));
            case SignKind.Risk:
                return (areNamed && heading != 0) || ((areNamed || heading != 0) && sentence.ClosenessIn(sentence.Span(scope.Range)) != 0);
            case SignKind.Estrangement or SignKind.Pressure or SignKind.Contrast:
                return (heading > 0 && closeness >= 0) || (kind is SignKind.Estrangement && heading < 0 && areNamed);
            case SignKind.Tie when IsWithAnother(scope, setting, dyad) || IsInDoubt(scope):
                return false;
            default:
                return (setting.Bearer is not { } bearer || bearer == dyad.A || bearer == dyad.B)
                    && (areNamed ? closeness > 0 || (closeness == 0 && heading > 0) || (closeness < 0 && kind is SignKind.Intention) : closeness >= 0 && heading > 0);
        }
    }

    /// <summary>By a name of its own, or by a pronoun that reaches back to one.</summary>
    bool IsNamed(string side, in SignScope scope, in SignSetting setting, (string A, string B) dyad)
    {
        var parties = new PartyReading(sentence, dyad);
        return parties.IsParty(side, sentence.Span(scope.Range))
            || (!scope.Subject.IsEmpty && (parties.IsParty(side, sentence.Span(scope.Subject)) || (sentence.Sides.In(sentence.Span(scope.Subject)).Count == 0 && setting.Sides.Contains(side))));
    }

    /// <summary>"Drills with its ally Borduria near the border of Atlantia": whom the tie names first is the partner.</summary>
    bool IsWithAnother(in SignScope scope, SignSetting setting, (string A, string B) dyad) =>
        sentence.Sides.In(sentence.Span(scope.Range)).FindAll(side => SidesOfArticle.IsState(side) && side != setting.Bearer) is [var first, ..] && first != dyad.A && first != dyad.B;

    /// <summary>"Doubts whether it will sell", "whether it is able to sell".</summary>
    bool IsInDoubt(in SignScope scope)
    {
        for (var clause = scope.Clause; clause >= 0; clause = sentence.Clauses[clause].Relation is Relation.Xcomp ? sentence.Clauses[clause].Head : -1)
        {
            foreach (var child in sentence.Clauses.Tree.Children(clause))
            {
                if (sentence.Clauses[child].Relation is Relation.Mark && sentence.Words.Form(child) is "whether" or "if")
                {
                    return true;
                }
            }
        }

        return false;
    }
}
