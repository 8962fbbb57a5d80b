using System.Collections.Frozen;
using Entente.Actors;
using Entente.Articles;
using Entente.Measures;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Says which actors a phrase of one sentence names: its head, its conjuncts, or the state that a noun belongs to.</summary>
sealed partial class PartyReader
{
    const int Deepest = 4;

    readonly Sentence _sentence;
    readonly Article _article;
    readonly FrozenSet<string> _agents;
    readonly FrozenSet<string> _outsiders;
    readonly FrozenSet<string> _locals;
    readonly FrozenSet<string> _insiders;
    readonly FrozenSet<string> _tongues;
    readonly FrozenSet<string> _both;
    readonly FrozenSet<string> _idle;
    readonly FrozenSet<string> _divisions;
    readonly WordUses<RoleWord> _words;
    readonly CombiningForms _forms;
    readonly TopicPair? _pair;
    readonly Mention?[] _mentionAt;
    readonly bool[] _isTime;
    readonly bool[] _isThing;

    public PartyReader(Article article, Sentence sentence, ReadOnlySpan<Mention> mentions, ReadOnlySpan<Timex> times, TopicPair? pair, Ontology ontology)
    {
        _pair = pair;
        _both = ontology.Both;
        _idle = ontology.Idle;
        _divisions = ontology.Divisions;
        _words = ontology.Roles;
        _forms = ontology.Combining;
        _article = article;
        _sentence = sentence;
        _agents = ontology.Agents;
        _outsiders = ontology.Outsiders;
        _locals = ontology.Locals;
        _insiders = ontology.Insiders;
        _tongues = ontology.Tongues;
        _isTime = new bool[sentence.Tokens.Length];
        _isThing = new bool[sentence.Tokens.Length];
        _mentionAt = new Mention?[sentence.Tokens.Length];
        var heading = RunInHeading.Length(article.Text, sentence.Tokens) is > 0 and var words ? sentence.Tokens[words - 1].Span.End : -1;
        foreach (var time in times)
        {
            for (var i = Math.Max(sentence.TokenAt(time.Span.Start), 0); i < _isTime.Length && sentence.Tokens[i].Span.Start < time.Span.End; i++)
            {
                _isTime[i] = sentence.Tokens[i].Span.Start >= time.Span.Start;
            }
        }

        foreach (var mention in mentions)
        {
            if (mention.IsThing || mention is { Kind: ActorKind.Infrastructure, Country: null })
            {
                _isThing[Math.Max(sentence.HeadOf(mention.Span), 0)] = true;
                continue;
            }

            if (mention is { Country: null, Code.Length: 0 } || IsOnlyWhere(mention) || mention.Span.End <= heading)
            {
                continue; // The words around may still tell whose it is.
            }

            var first = sentence.TokenAt(mention.Span.Start);
            for (var i = Math.Max(first, 0); i < _mentionAt.Length && sentence.Tokens[i].Span.Start < mention.Span.End; i++)
            {
                if (sentence.Tokens[i].Span.Start >= mention.Span.Start && (_mentionAt[i]?.Span.Length ?? 0) < mention.Span.Length)
                {
                    _mentionAt[i] = mention;
                }
            }
        }
    }

    /// <summary>A town that somebody goes to, where something is done, or where a report was written is no side; its state may be one.</summary>
    bool IsOnlyWhere(Mention mention)
    {
        if (mention is not { Kind: ActorKind.Place or ActorKind.Infrastructure, Place.Kind: not PlaceKind.Capital })
        {
            return false;
        }

        var before = _article.Text.AsSpan(0, mention.Span.Start);
        return before.EndsWith(" to ") || before.EndsWith(" near ") || before.EndsWith(" at ") || before.EndsWith(" town of ") || before.EndsWith(" city of ")
            || MetonymReading.IsDateline(_article.Text, mention.Span)
            || (before.EndsWith(" in ") && _sentence.HeadOf(mention.Span) is >= 0 and var token && _sentence.Tokens[token].Head is >= 0 and var head
                && (_sentence.Tokens[head].Pos == PartOfSpeech.Verb || _divisions.Contains(_sentence.Tokens[head].Lemma)));
    }

    /// <summary>The word as it is written, in lower case.</summary>
    public string WordAt(int token) => _article[_sentence.Tokens[token].Span].ToString().ToLowerInvariant();

    /// <summary>"Self-appointed", "war-torn": the word with the one that a hyphen joins before it, in lower case; null where none does.</summary>
    public string? HyphenedAt(int token) => token >= 2 && IsBeforeHyphen(token - 2) && _sentence.Tokens[token - 1].Span.End == _sentence.Tokens[token].Span.Start
        ? $"{WordAt(token - 2)}-{WordAt(token)}"
        : null;

    /// <summary>Whether the token is part of a time: nobody acts upon a Friday.</summary>
    public bool IsTime(int token) => token >= 0 && _isTime[token];

    /// <summary>Whether the token is a weapon, what is traded or what is built: no side of anything.</summary>
    public bool IsThing(int token) => token >= 0 && _isThing[token];

    /// <summary>The mention that covers a token, or null.</summary>
    public Mention? MentionAt(int token) => token < 0 ? null : _mentionAt[token];

    public bool HasActor(int token) => Read(token, isSource: false) is [{ Country: not null } or { Code.Length: > 0 }, ..];

    /// <summary>The actors named by the phrase under <paramref name="token"/>, conjuncts included, none twice.</summary>
    public List<Party> Read(int token, bool isSource)
    {
        var parties = new List<Party>(2);
        if (token >= 0 && !_isTime[token])
        {
            Collect(token, isSource, parties, Deepest);
        }

        return parties;
    }

    /// <summary>A phrase that acts but names nobody we know, kept in the text's own words.</summary>
    public Party Unknown(int token)
    {
        var (first, last) = NameRange(token);
        var span = new TextSpan(_sentence.Tokens[first].Span.Start, _sentence.Tokens[last].Span.End);
        return new($"?/{_article[span]}", "", null, span);
    }

    (int First, int Last) NameRange(int token)
    {
        var (first, last) = (token, token);
        foreach (var child in _sentence.Tree.Children(token))
        {
            if (_sentence.Tokens[child].Relation is Relation.Compound or Relation.Amod or Relation.Flat or Relation.Nummod)
            {
                first = Math.Min(first, child);
                last = Math.Max(last, child);
            }
        }

        return (first, last);
    }

    void Collect(int token, bool isSource, List<Party> parties, int depth)
    {
        CollectOne(token, isSource, parties, depth);
        var isClosed = false;
        foreach (var child in _sentence.Tree.Children(token))
        {
            if (depth > 0 && !isClosed && (_sentence.Tokens[child].Relation == Relation.Conj || IsJoined(child)))
            {
                Collect(child, isSource, parties, depth - 1);

                // What follows "A and B" without an "and" of its own has another place in the sentence.
                isClosed = _sentence.Tree.Child(child, Relation.Cc) >= 0 && !HasAndAfter(child);
            }
        }
    }

    bool HasAndAfter(int child)
    {
        var next = _sentence.Tree.Range(child).Last + 1;
        return next < _sentence.Tokens.Length
            && (_sentence.Tokens[next].Pos == PartOfSpeech.Cconj || (next + 1 < _sentence.Tokens.Length && _sentence.Tokens[next + 1].Pos == PartOfSpeech.Cconj));
    }

    /// <summary>Parsers take "the Libyan leader X and the Bulgarian president Y" for an apposition; the "and" tells.</summary>
    bool IsJoined(int child)
    {
        if (_sentence.Tokens[child].Relation is not Relation.Appos)
        {
            return false;
        }

        // "Egypt, Syria in talks": no state is another one.
        if (_mentionAt[child] is { Kind: ActorKind.Country, Country: { } other } && _mentionAt[_sentence.Tokens[child].Head] is { Kind: ActorKind.Country, Country: { } own } && own != other)
        {
            return true;
        }

        var first = _sentence.Tree.Range(child).First;
        return _sentence.Tokens[first].Pos == PartOfSpeech.Cconj || (first > 0 && _sentence.Tokens[first - 1].Pos == PartOfSpeech.Cconj);
    }

    void CollectOne(int token, bool isSource, List<Party> parties, int depth)
    {
        var mention = isSource && Trusted(token) is { Kind: ActorKind.Infrastructure } ? null : Trusted(token);
        if (mention is null && _sentence.Tokens[token].Pos == PartOfSpeech.Pron)
        {
            if (depth > 0 && Coreference.AntecedentOf(_sentence, token) is >= 0 and var antecedent && !(Coreference.IsPersonal(_sentence, token) && _mentionAt[antecedent] is { Kind: ActorKind.Country }))
            {
                Collect(antecedent, isSource, parties, depth - 1);
            }

            return;
        }

        if (Coreference.IsEthnic(_sentence, token) && depth > 0 && Coreference.HomeOf(_sentence, token) is >= 0 and var home)
        {
            Collect(home, isSource: false, parties, 1);
            if (parties.Count > 0)
            {
                return;
            }
        }

        if (mention is null && (_outsiders.Contains(_sentence.Tokens[token].Lemma) || _tongues.Contains(_sentence.Tokens[token].Lemma) || IsManAbroad(token)))
        {
            CollectExamples(token, parties);
            return;
        }

        if (mention is null && AddPair(token, parties))
        {
            return;
        }

        if (mention is { Country: not null } or { Code.Length: > 0 })
        {
            if (HomeOf(token, mention) is { } state)
            {
                Add(parties, state);
                return;
            }

            Add(parties, mention);
            AddFirstHalves(token, parties);
            AddOtherCountries(token, mention, parties);
            return;
        }

        var before = parties.Count;
        if (depth > 0 && MayLend(token, isSource))
        {
            foreach (var child in _sentence.Tree.Children(token))
            {
                if (IsModifier(child) && !IsHelped(child) && !IsOrigin(child))
                {
                    Collect(child, isSource, parties, 1);
                }
            }

            if (parties.Count == before)
            {
                CollectBelow(token, isSource, parties, depth);
            }

            if (parties.Count == before)
            {
                CollectListed(token, parties);
            }
        }

        if (parties.Count == before && depth > 0 && _sentence.Tokens[token] is { Relation: Relation.Nsubj, Head: >= 0 and var verb }
            && PlaceFinder.OtherSubject(_sentence, verb) is >= 0 and var office && office != token)
        {
            Collect(office, isSource, parties, 1);
        }

        if (parties.Count == before && mention is not null)
        {
            Add(parties, mention);
        }
    }

    /// <remarks>A pipeline or dam is no side: the state in which it lies is.</remarks>
    static void Add(List<Party> parties, Mention mention)
    {
        var party = new Party(mention is { Kind: ActorKind.Infrastructure, Country: { } state } ? state : mention.ActorId, mention.Code, mention.Country, mention.Span);
        foreach (var other in parties)
        {
            if (other.Actor == party.Actor || (other.Country is not null && other.Country == party.Country))
            {
                return;
            }
        }

        parties.Add(party);
    }
}
