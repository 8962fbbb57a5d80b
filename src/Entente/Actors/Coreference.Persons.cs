using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <content>Which person "the president", "the strongman", "his opposite number" and "is an adviser" mean.</content>
sealed partial class Coreference
{
    /// <summary>"the president" is who holds that office; "the strongman" is any person just spoken of.</summary>
    Actor? Person(int number, TextSpan span, string? country)
    {
        OfficeTitle? title = null;
        for (var start = span.Start; start < span.End && title is null; start = _article.Text.IndexOf(' ', start, span.End - start) is var space and >= 0 ? space + 1 : span.End)
        {
            title = _book.Offices.Find(_article.Text.AsSpan(start, span.End - start));
        }

        if (AgentPhraseReader.IsPast(_article[span], _book.Words.Beside))
        {
            // Whoever held it once, and not who holds it now.
            return title?.Office is not { } past ? null : _salience.Best(number, a => a.Kind == ActorKind.Person && (country is null || a.Country == country) && Held(a, past), out _);
        }

        if (title is { Office: null } rank)
        {
            // "The energy minister" is a minister.
            return _salience.Best(number, a => a.Kind == ActorKind.Person && (country is null || a.Country == country) && a.RoleOn(_article.Published).Office is { } held
                && held.Contains(rank.Words, StringComparison.OrdinalIgnoreCase) && _book.Offices.OfficeOf(held) is not ("head-of-government" or "head-of-state"), out _);
        }

        if (title?.Office is { } office and not "leader")
        {
            var holder = _salience.Best(number, a => a.Kind == ActorKind.Person && (country is null || a.Country == country)
                && a.RoleOn(_article.Published).Office is { } held && _book.Offices.OfficeOf(held) == office && title.Value.MayBe(held), out _);
            return holder ?? (Country(number, a => country is null || a.Id == country, Sure) is { } state ? _book.HolderOf(state.Id, title.Value, _article.Published) : null);
        }

        return _salience.Best(number, a => a.Kind == ActorKind.Person && (country is null || a.Country == country), out _);
    }

    /// <summary>Whether somebody held an office before the day of the article, and holds it no more.</summary>
    bool Held(Actor person, string office)
    {
        var held = false;
        foreach (var tenure in person.Tenures)
        {
            if (tenure.Office is { } title && _book.Offices.OfficeOf(title) == office)
            {
                if (_article.Published is { } day ? tenure.Covers(day) : tenure.To is null)
                {
                    return false;
                }

                held |= tenure.To is { } to && (_article.Published is null || to <= _article.Published);
            }
        }

        return held;
    }

    /// <summary>"Xan Example is an independent adviser based in Dubai": what somebody is said to be means that person.</summary>
    void Predicate(Sentence sentence, int number, int noun, int copula, List<Mention> mentions)
    {
        var tokens = sentence.Tokens;
        var subject = sentence.Tree.Child(noun, Relation.Nsubj);
        var (first, isDenied) = (noun, false);
        foreach (var child in sentence.Tree.Children(noun))
        {
            isDenied |= tokens[child].Lemma is "not" or "no" or "never";
            first = child > copula && child < first && tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Compound ? child : first;
        }

        var span = tokens[first].Span.Cover(tokens[noun].Span);
        if (subject < 0 || isDenied || tokens[noun].Pos != PartOfSpeech.Noun || tokens[noun].Has(Features.Plural) || !_book.Words.IsSomebody(_article[tokens[noun].Span])
            || mentions.Exists(m => m.Span.Overlaps(span)) || _found.Exists(m => m.Span.Overlaps(span)))
        {
            return;
        }

        if (mentions.Find(m => m.Span.Contains(tokens[subject].Span)) is { Kind: ActorKind.Person } named && Somebody(named) is { } person)
        {
            Add(span, person, MentionVia.Description, 0.6);
            _salience.Note(person, number, span.Start, MentionRole.Object);
        }
    }

    /// <summary>"His Chinese counterpart": who holds the same office there.</summary>
    Actor? CounterpartIn(TextSpan span, TextSpan possessor, List<Mention> mentions)
    {
        var words = _article[span];
        return (words.EndsWith(" counterpart") || words.EndsWith(" opposite number"))
            && mentions.Find(m => m.Span == span && m.Via == MentionVia.Description) is { Country: { } state }
            && _found.FindLast(m => m.Span == possessor) is { Office: { } title } && _book.Offices.OfficeOf(title) is { } office
            ? (office is "head-of-state" or "head-of-government" ? _book.HolderOf(state, "leader", _article.Published) : null) ?? _book.HolderOf(state, office, _article.Published)
            : null;
    }

    bool IsCounterpart(TextSpan span) => _article[span] is "opposite number" or "counterpart";

    void Counterpart(int number, TextSpan span)
    {
        var one = _found.Count > 0 ? _found[^1].Actor : null;
        if (one is { Kind: ActorKind.Person } && _salience.Best(number, a => a.Kind == ActorKind.Person && a.Country != one.Country, out _) is { } other)
        {
            Add(span, other, MentionVia.Description, 0.6);
            _salience.Note(other, number, span.Start, MentionRole.Object);
        }
    }
}
