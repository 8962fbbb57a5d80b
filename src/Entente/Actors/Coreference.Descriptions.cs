using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <content>Definite descriptions: where one stands, and by the class of its noun whom it can take up.</content>
sealed partial class Coreference
{
    void Description(Sentence sentence, int number, int determiner, List<Mention> mentions)
    {
        var tokens = sentence.Tokens;
        var head = tokens[determiner].Head;
        var word = _article[tokens[determiner].Span];
        var owner = mentions.FirstOrDefault(m => m.Span.Contains(tokens[determiner].Span) && m.Actor is not null)?.Actor;
        var possessive = PronounOf(word) is not null || word.Equals("their", StringComparison.OrdinalIgnoreCase);
        if (!possessive && owner is null && !(word is "the" or "The" or "this" or "This" or "that" or "That"))
        {
            return;
        }

        // "his basket case of a nation": the noun behind "of a" says what it is.
        var tree = sentence.Tree;
        var (noun, end) = (head, tokens[head].Span.End);
        foreach (var child in tree.Children(head))
        {
            if (tokens[child].Relation == Relation.Nmod && tree.Child(child, Relation.Det) is var article and >= 0 && _article[tokens[article].Span] is "a" or "an")
            {
                (noun, end) = (child, tokens[child].Span.End);
            }
        }

        end += TailOf(tokens[noun].Lemma, _article.Text.AsSpan(end));
        var start = tokens[determiner].Span.Start;
        if (possessive && head > determiner + 1 || possessive && noun == head)
        {
            start = tokens[determiner + 1].Span.Start;
        }

        var span = new TextSpan(start, Math.Max(end, start + 1));
        if (possessive && CounterpartIn(span, tokens[determiner].Span, mentions) is { } same)
        {
            Add(span, same, MentionVia.Description, 0.7);
            _salience.Note(same, number, span.Start, RoleOf(sentence, head));
            return;
        }

        var free = owner is not null || !mentions.Exists(m => m.Span.Overlaps(span));
        if (_article[tokens[noun].Span] is "Nation" or "Union" or "Country" or "Kingdom")
        {
            return; // "Face the Nation".
        }

        if (!free || IsPlural(tokens[noun], noun == head) || IsOneOfSeveral(sentence, head))
        {
            return;
        }

        if (possessive && IsCounterpart(span))
        {
            Counterpart(number, span);
            return;
        }

        var holder = owner ?? (possessive ? _found.LastOrDefault(m => m.Span == tokens[determiner].Span)?.Actor : null);
        if (mentions.Exists(m => m is { Via: MentionVia.Tagged, Kind: ActorKind.Person } && m.Span.Start == span.End + 1))
        {
            return; // The holder is named right behind, and is nobody that we know.
        }

        if (Taken(sentence, number, noun, span, holder, possessive, mentions, ref end) is { } actor)
        {
            span = span with { End = Math.Max(end, span.End) };
            span = owner is null ? span : tokens[determiner].Span.Cover(span);
            Add(span, actor, MentionVia.Description, 0.6);
            _salience.Note(actor, number, span.Start, RoleOf(sentence, head));
        }
    }

    /// <summary>The actor that a description takes up, by the class of its noun.</summary>
    Actor? Taken(Sentence sentence, int number, int noun, TextSpan span, Actor? holder, bool possessive, List<Mention> mentions, ref int end)
    {
        var lemma = NounOf(sentence, noun);
        var named = Following(mentions, span.End);
        switch (_book.Anaphors.ClassOf(_article[sentence.Tokens[noun].Span].Equals("authorities", StringComparison.OrdinalIgnoreCase) ? "authorities" : lemma))
        {
            case "country" when possessive:
                return holder?.Country is { } own ? _book.Find(own) : null;
            case "country" when OwnerOfOffice(mentions, span.End) is { } held:
                return _book.Find(held);
            case "country" when holder is null && named is null && !IsToldApart(sentence, noun) && !IsAnotherKind(sentence, noun):
                var doer = DoerAround(sentence, noun, mentions);
                return Country(number, state => state.Id != doer, Sure);
            case "monarchy" when holder is null && named is null && !IsToldApart(sentence, noun):
                return Country(number, IsMonarchy, 0);
            case "government" when named is null && !IsAnotherKind(sentence, noun):
                var other = DoerAround(sentence, noun, mentions);
                var country = holder?.Country ?? (possessive ? null : Country(number, state => state.Id != other, Sure)?.Id);
                return country is null ? null : _book.PartOf(country, _book.Agents.SectorOf(_article[sentence.Tokens[noun].Span]) ?? "GOV");
            case "organisation" when holder is null && named is null && !IsAnotherKind(sentence, noun, isOfNounOnly: true):
                return _salience.Best(number, a => a.Kind == ActorKind.Organisation && a.Country is null, out _);
            case "group" when holder is null && !possessive && named is null && !IsToldApart(sentence, noun) && !IsAnotherKind(sentence, noun, like: "creed"):
                var fighter = SubjectBefore(sentence, noun, mentions);
                return _salience.Best(number, a => a.Kind is ActorKind.ArmedGroup or ActorKind.Party && a != fighter, out var lead) is { } body && lead >= Sure ? body : null;
            case "person" when named is null && !possessive && !IsOfAnother(sentence, noun):
                return Person(number, span, holder?.Country);
            case "outsider" when named is null && !possessive && !IsOfAnother(sentence, noun):
                return _salience.Best(number, a => a.Kind == ActorKind.Person && (holder is null || a.Country == holder.Country) && !a.HoldsOffice(_article.Published), out _);
            case "associate" when (possessive || holder is not null) && named is { Country: { } place } && named.Kind != ActorKind.Person:
                end = named.Span.End;
                return _salience.Best(number, a => a.Kind == ActorKind.Person && a.Country == place && a != holder, out _);
            default:
                return null;
        }
    }

    /// <summary>"The leader of the opposition", "the president of the self-ruled island": of a body or land that is told behind, and is no state's "country".</summary>
    bool IsOfAnother(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Tree.Children(noun))
        {
            if (child > noun && sentence.Tokens[child].Relation is Relation.Nmod && sentence.Tree.Child(child, Relation.Case) is >= 0 and var marker && sentence.Tokens[marker].Lemma == "of"
                && !(_book.Anaphors.ClassOf(sentence.Tokens[child].Lemma) is "country" or "government" || sentence.Tokens[child].Lemma is "state" or "government"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far "head of state" goes on behind "head".</summary>
    static int TailOf(string noun, ReadOnlySpan<char> after)
    {
        foreach (var tail in noun == "head" ? (string[])[" of state", " of government"] : [])
        {
            if (after.StartsWith(tail))
            {
                return tail.Length;
            }
        }

        return 0;
    }

    /// <summary>The noun that says who is meant, with what makes an office of it: "head of state", "junta boss".</summary>
    string NounOf(Sentence sentence, int noun)
    {
        var token = sentence.Tokens[noun];
        if (TailOf(token.Lemma, _article.Text.AsSpan(token.Span.End)) is > 0 and var tail)
        {
            return $"{token.Lemma}{_article.Text.AsSpan(token.Span.End, tail)}";
        }

        var pair = noun > 0 && sentence.Tokens[noun - 1].Head == noun ? $"{sentence.Tokens[noun - 1].Lemma} {token.Lemma}" : "";
        return pair.Length > 0 && _book.Anaphors.ClassOf(pair) is not null ? pair : token.Lemma;
    }

    /// <summary>"The governments" are several; "the authorities" are one.</summary>
    bool IsPlural(Token noun, bool isHead) => isHead && noun.Has(Features.Plural) && !_article[noun.Span].Equals("authorities", StringComparison.OrdinalIgnoreCase);

    /// <summary>"The only country", "the other leader", "the first president": somebody new, not who was spoken of.</summary>
    bool IsOneOfSeveral(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Tree.Children(noun))
        {
            if (child < noun && _book.Words.Beside.Says(Beside.Other, sentence.Tokens[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    Mention? Following(List<Mention> mentions, int end) => mentions.Find(m => m.Span.Start > end && m.Span.Start <= end + 8
        && _article.Text.AsSpan(end, m.Span.Start - end).Trim() is "in" or "of" or "of the" or "in the");

    /// <summary>"The country with the most checks", "the country that paid": which one is said behind it.</summary>
    static bool IsToldApart(Sentence sentence, int noun)
    {
        foreach (var child in sentence.Tree.Children(noun))
        {
            if (child > noun && sentence.Tokens[child].Relation is Relation.AclRelcl or Relation.Acl or Relation.Nmod)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The passport regime", "the separatist government": what stands before it makes another thing of it, but for words that only say how it rules.</summary>
    /// <param name="isOfNounOnly">"The terror organisation" is another, "the semi-formal organisation" is not.</param>
    /// <param name="like">The class of words that make no other thing of it.</param>
    bool IsAnotherKind(Sentence sentence, int noun, bool isOfNounOnly = false, string like = "manner")
    {
        foreach (var child in sentence.Tree.Children(noun))
        {
            if (child < noun && sentence.Tokens[child].Relation is var modifies && (modifies == Relation.Compound || (modifies == Relation.Amod && !isOfNounOnly)) && _book.Anaphors.ClassOf(sentence.Tokens[child].Lemma) != like)
            {
                return true;
            }
        }

        return false;
    }
}
