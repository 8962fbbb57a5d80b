using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Whether a capital stands for its government or is only where something happens.</summary>
static class MetonymReading
{
    /// <summary>Whether the name is only where something is.</summary>
    /// <param name="sentence">The parsed sentence, where there is one.</param>
    /// <param name="isTown">A town, as against a palace: much more is named after it and happens in it.</param>
    public static bool IsPlace(ReadOnlySpan<char> text, TextSpan span, Sentence? sentence, bool isTown, ActorBook book)
    {
        var token = sentence is null ? -1 : sentence.HeadOf(span);
        if (token >= 0 && IsGiven(sentence!, token, book.Words.Beside))
        {
            return false;
        }

        return IsPlaceByWords(text, span, isTown, book.Words.Beside) || (token >= 0 && IsPlaceByGrammar(text, sentence!, token, isTown, book));
    }

    /// <summary>"Arms to Moscow", "looks to Moscow for help": what is given or said to a government; one goes to a town.</summary>
    static bool IsGiven(Sentence sentence, int token, WordUses<Beside> beside)
    {
        var (tokens, head) = (sentence.Tokens, sentence.Tokens[token].Head);
        if (head < 0 || sentence.Tree.Child(token, Relation.Case) is not (>= 0 and var marker) || tokens[marker].Lemma != "to" || tokens[token].Relation is not (Relation.Obl or Relation.Nmod))
        {
            return false;
        }

        return beside.Says(Beside.Given, tokens[head].Lemma) || (tokens[token].Relation == Relation.Obl && sentence.Tree.Child(head, Relation.Obj) is >= 0 and var thing && beside.Says(Beside.Given, tokens[thing].Lemma));
    }

    static bool IsPlaceByGrammar(ReadOnlySpan<char> text, Sentence sentence, int token, bool isTown, ActorBook book)
    {
        var (tokens, beside) = (sentence.Tokens, book.Words.Beside);
        for (var steps = 0; steps < 12 && tokens[token].Relation == Relation.Conj && tokens[token].Head >= 0; steps++)
        {
            token = tokens[token].Head; // Of several that are joined the first tells for all.
            if (IsOnlyTown(book.Names.Find(text[tokens[token].Span.Start..tokens[token].Span.End])))
            {
                return true; // "Istanbul, Ankara and the coast".
            }
        }

        // "Kyiv and other Ukrainian cities".
        foreach (var child in sentence.Tree.Children(token))
        {
            if (tokens[child].Relation == Relation.Conj && beside.Says(Beside.Seat, tokens[child].Lemma))
            {
                return true;
            }
        }

        var head = tokens[token].Head;
        var marker = sentence.Tree.Child(token, Relation.Case);
        return tokens[token].Relation switch
        {
            Relation.Compound => head > token && (beside.Says(Beside.Standing, tokens[head].Lemma) || (beside.Says(Beside.Deed, tokens[head].Lemma) ? !HasVictim(sentence, head) : isTown && !IsOfGovernment(text, sentence, head, book))),
            Relation.NmodPoss => head > token && (beside.Says(Beside.Standing, tokens[head].Lemma) || beside.Says(Beside.Townspeople, tokens[head].Lemma)),
            Relation.Nsubj when head > token => beside.Says(Beside.Done, tokens[head].Lemma) && tokens[head].Penn is "VBD" or "VBN" && sentence.Tree.Child(head, Relation.Obj) < 0 && sentence.Tree.Child(head, Relation.Obl) >= 0, // "Kyiv hammered in attack".
            Relation.Obj or Relation.NsubjPass => head >= 0 && beside.Says(Beside.Done, tokens[head].Lemma),
            Relation.Obl or Relation.Nmod when marker >= 0 => tokens[marker].Lemma is "on" ? !IsBorne(sentence, head, beside) : beside.Says(Beside.Lies, tokens[marker].Lemma),
            _ => false,
        };
    }

    /// <summary>"Moscow sanctions", "a Beijing official": what governments have and who serves them; all else that stands behind a town's name is of the town, as "a Berlin link" is.</summary>
    static bool IsOfGovernment(ReadOnlySpan<char> text, Sentence sentence, int noun, ActorBook book)
    {
        var token = sentence.Tokens[noun];
        return token.Pos == PartOfSpeech.Verb || (token.Span.Length > 3 && text[token.Span.End - 1] == 's' && char.IsLower(text[token.Span.Start])) // "Washington signals": a noun in -s may be a verb.
            || book.Words.Beside.Says(Beside.Government, token.Lemma) || book.Words.Beside.Says(Beside.Borne, token.Lemma)
            || (!char.IsUpper(text[token.Span.Start]) && book.Agents.SectorOf(text[token.Span.Start..token.Span.End]) is { } sector && (sector.StartsWith("GOV", StringComparison.Ordinal) || sector.StartsWith("MIL", StringComparison.Ordinal)));
    }

    static bool IsOnlyTown(ReadOnlySpan<NameSense> senses)
    {
        foreach (var sense in senses)
        {
            if (sense.Use is not (NameUse.Place or NameUse.Supported))
            {
                return false;
            }
        }

        return senses.Length > 0;
    }

    /// <summary>"The Kyiv attack on a border town" is Kyiv's; "the Kyiv attack" struck Kyiv.</summary>
    static bool HasVictim(Sentence sentence, int deed)
    {
        foreach (var child in sentence.Tree.Children(deed))
        {
            if (sentence.Tokens[child].Relation is Relation.Nmod or Relation.Obl && sentence.Tree.Child(child, Relation.Case) is >= 0 and var marker && sentence.Tokens[marker].Lemma is "on" or "against")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Sanctions on Moscow", "put sanctions on Moscow".</summary>
    static bool IsBorne(Sentence sentence, int head, WordUses<Beside> beside) => head >= 0
        && (beside.Says(Beside.Borne, sentence.Tokens[head].Lemma) || (sentence.Tree.Child(head, Relation.Obj) is >= 0 and var thing && beside.Says(Beside.Borne, sentence.Tokens[thing].Lemma)));

    static bool IsPlaceByWords(ReadOnlySpan<char> text, TextSpan span, bool isTown, WordUses<Beside> beside)
    {
        if ((isTown && IsDateline(text, span)) || text[span.End..] is var after && (after.StartsWith("-born") || after.StartsWith("-based") || after.StartsWith("-bound")))
        {
            return true;
        }

        var end = span.Start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var before = text[start..end];
        if (before is "the" or "The")
        {
            return false;
        }

        if (text[..end].EndsWith(" capital,"))
        {
            return true; // "Near the capital, Damascus".
        }

        if (before is "of" && span.End < text.Length && WordFold.IsApostrophe(text[span.End]))
        {
            return false; // "In support of Moscow's plan".
        }

        return beside.SaysInAnyCase(Beside.Quarter, before) || beside.SaysInAnyCase(Beside.Thither, before);
    }

    /// <summary>"LONDON: ...", "Moscow (Agency) - ...", "BOGOTA, March 8 (Agency) ...": where the report was written.</summary>
    public static bool IsDateline(ReadOnlySpan<char> text, TextSpan span)
    {
        var after = text[span.End..];
        if (after.StartsWith(", "))
        {
            var country = after[2..];
            var end = country.IndexOf(" - ");
            if (end is > 0 and < 24 && text[span.Start..span.End].IndexOfAnyInRange('a', 'z') < 0 && country[..end].IndexOfAnyInRange('a', 'z') < 0)
            {
                return true; // "CANBERRA, AUSTRALIA - ...".
            }
        }

        return (span.Start == 0 || text[span.Start - 1] is '\n' or '/' || text[span.Start..span.End].IndexOfAnyInRange('a', 'z') < 0)
            && (after.StartsWith(":") || after.StartsWith(" –") || after.StartsWith(" —") || after.StartsWith(" - ") || after.StartsWith(" --") || (after.StartsWith("- ") && text[span.Start..span.End].IndexOfAnyInRange('a', 'z') < 0) || after.StartsWith(" (") || IsDay(after));
    }

    /// <summary>", March 8": a month and a day.</summary>
    static bool IsDay(ReadOnlySpan<char> after)
    {
        if (!after.StartsWith(", "))
        {
            return false;
        }

        var month = after[2..];
        var space = month.IndexOf(' ');
        return space > 2 && space + 1 < month.Length && char.IsAsciiDigit(month[space + 1])
            && DateTime.TryParseExact(month[..Math.Min(3, space)], "MMM", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);
    }
}
