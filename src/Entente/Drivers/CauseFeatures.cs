using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>What the weights look at in a sentence and in a candidate, as hashed features.</summary>
/// <remarks>A change here makes the shipped weights useless: run tools/train-causes.cs again.</remarks>
sealed class CauseFeatures
{
    [ThreadStatic]
    static ulong[]? t_seen;

    readonly CueWords _words;
    readonly Clauses _clauses;
    readonly uint[] _lemmas;
    readonly uint[] _forms;
    readonly uint[] _endings;
    readonly uint[] _kinds;
    readonly List<int> _buffer = new(64);
    uint _scope;
    int _half;

    public CauseFeatures(CueWords words, WordKinds kinds)
    {
        _words = words;
        _kinds = new uint[words.Count];
        _clauses = new(words.Sentence);
        _lemmas = new uint[words.Count];
        _forms = new uint[words.Count];
        _endings = new uint[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            _lemmas[i] = Hash(words.Lemma(i));
            _forms[i] = Hash(words.Form(i));
            _kinds[i] = KindOf(kinds.Of(words.Lemma(i)), i);
            _endings[i] = Hash(words.Form(i).AsSpan()[Math.Max(0, words.Form(i).Length - 3)..]);
        }
    }

    /// <summary>The list is good until the next call.</summary>
    public List<int> Of(CauseCandidate candidate)
    {
        _buffer.Clear();
        var (governed, governor) = (candidate.Governed, candidate.Governor);
        var part = candidate.CauseIsGoverned ? candidate.Cause : candidate.Effect;
        var other = candidate.CauseIsGoverned ? candidate.Effect : candidate.Cause;
        var marker = candidate.Cue is { } cue ? Hash(cue.Words) : Marker(governed);
        var level = (uint)candidate.Level;
        var relation = (uint)Token(governed).Relation;
        var after = governed > governor ? 1u : 2u;
        var clause = _clauses.HeadOfClause(governor);
        _half = 0;
        _scope = Mix((uint)candidate.Shape + 1, candidate.CauseIsGoverned ? 7u : 9u);

        Add(1, 0);
        Add(2, level);
        Add(3, marker);
        Add(4, marker, level);
        Add(5, relation);
        Add(6, relation, marker);
        Add(7, _lemmas[governed]);
        Add(8, _lemmas[governor]);
        Add(9, marker, _lemmas[governed]);
        Add(10, marker, _lemmas[governor]);
        Add(11, (uint)Token(governed).Pos, (uint)Token(governor).Pos);
        Add(12, marker, Mix((uint)Token(governed).Pos, (uint)Token(governor).Pos));
        Add(13, marker, after);
        Add(14, relation, Mix(after, level));
        Add(15, Size(part.Length));
        Add(16, Size(other.Length), level);
        Add(17, marker, Size(part.Length));
        Add(18, _lemmas[clause]);
        Add(19, marker, _lemmas[clause]);
        Add(20, (uint)Token(governor).Relation, level);
        Add(21, Size(Math.Abs(governed - governor)), relation);
        Add(22, _endings[governed], relation);
        Add(23, _clauses.HasSubject(governed) ? 1u : 2u, relation);
        Add(24, (uint)Token(governed).Features, relation);
        Add(25, (uint)Token(clause).Features, (uint)Token(clause).Relation);
        Add(26, _forms[governed], relation);
        Add(27, _endings[governor], marker);
        if (!other.IsEmpty)
        {
            Add(28, _forms[other.First], level);
            Add(29, _lemmas[other.Last], level);
            Add(30, other.First == 0 ? 1u : (uint)Token(other.First - 1).Pos + 2, level);
            Add(31, other.Last + 1 == _words.Count ? 1u : (uint)Token(other.Last + 1).Pos + 2, level);
            for (var i = other.First; i <= other.Last; i++)
            {
                AddWord(32, i);
            }
        }

        if (!part.IsEmpty)
        {
            Add(33, _forms[part.First]);
            Add(34, part.First == 0 ? 1u : (uint)Token(part.First - 1).Pos + 2, relation);
            for (var i = part.First; i <= part.Last; i++)
            {
                AddWord(35, i);
            }
        }

        var (kind, above) = (_kinds[governed], _kinds[governor]);
        Add(37, marker, kind);
        Add(38, Mix(marker, 3), above);
        Add(39, kind, above);
        Add(40, marker, Mix(kind, above));
        Add(41, kind, relation);
        Add(42, above, level);
        Add(36, candidate.Cue is { Sure: true } ? 1u : candidate.Cue is null ? 2u : 3u);
        return _buffer;
    }

    /// <summary>What tells whether a sentence speaks of causes at all.</summary>
    public List<int> OfSentence()
    {
        _buffer.Clear();
        (_scope, _half) = (1_234_567, CauseWeights.Half);
        Add(50, Size(_words.Count));
        for (var i = 0; i < _words.Count; i++)
        {
            Add(51, _lemmas[i]);
            Add(52, _forms[i]);
            Add(53, _lemmas[i], i + 1 < _words.Count ? _lemmas[i + 1] : 1);
            Add(54, (uint)Token(i).Relation, (uint)Token(i).Pos);
            var head = Token(i).Head;
            if (head >= 0)
            {
                Add(55, _lemmas[i], _lemmas[head]);
                Add(56, _lemmas[i], (uint)Token(i).Relation);
                AddJoint(i, head);
            }
        }

        LeaveOutRepeated();
        return _buffer;
    }

    // A word said twice tells no more than once: so the weights were learned.
    void LeaveOutRepeated()
    {
        var seen = t_seen ??= new ulong[CauseWeights.Half / 64];
        var features = CollectionsMarshal.AsSpan(_buffer);
        var kept = 0;
        foreach (var feature in features)
        {
            ref var word = ref seen[(feature - _half) >> 6];
            var bit = 1UL << feature;
            features[kept] = feature;
            kept += (word & bit) == 0 ? 1 : 0;
            word |= bit;
        }

        foreach (var feature in features[..kept])
        {
            seen[(feature - _half) >> 6] = 0;
        }

        _buffer.RemoveRange(kept, _buffer.Count - kept);
    }

    /// <summary>How a word hangs on its head, by the kinds of both and by the word that opens it.</summary>
    void AddJoint(int token, int head)
    {
        var relation = (uint)Token(token).Relation;
        Add(57, _kinds[token]);
        Add(58, Mix(_kinds[token], relation), _kinds[head]);
        Add(59, Mix((uint)Token(token).Pos, relation), (uint)Token(head).Pos);
        if (Token(token).Pos is PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Part or PartOfSpeech.Adv or PartOfSpeech.Cconj)
        {
            Add(60, _forms[token], _kinds[head]);
            if (Token(head).Head is >= 0 and var above)
            {
                Add(61, Mix(_forms[token], _kinds[head]), _kinds[above]);
            }
        }

        if (Token(token).Relation is Relation.Advcl or Relation.Acl or Relation.Obl or Relation.Nmod or Relation.Xcomp or Relation.Ccomp)
        {
            var opening = Mix(_forms[_clauses.Subtree(token).First], relation);
            Add(62, opening, (uint)Token(token).Features + 1);
            Add(63, opening, _lemmas[head]);
            Add(64, opening, Mix(_lemmas[token], 5));
        }
    }

    /// <summary>All kinds of a word together; for a word of none its part of speech.</summary>
    uint KindOf(ImmutableArray<int> kinds, int token)
    {
        var all = 0u;
        foreach (var kind in kinds)
        {
            all = Mix(all, (uint)kind);
        }

        return kinds.Length == 0 ? (uint)Token(token).Pos + 1000 : all;
    }

    uint Marker(int token)
    {
        var first = _clauses.Subtree(token).First;
        return Token(first).Relation is Relation.Case or Relation.Mark or Relation.Advmod or Relation.Cc ? _forms[first] : 11;
    }

    Token Token(int index) => _words.Sentence.Tokens[index];

    void AddWord(uint template, int token)
    {
        if (Token(token).Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj)
        {
            Add(template, _lemmas[token]);
        }
    }

    void Add(uint template, uint first, uint second = 0) =>
        _buffer.Add(_half + (int)(Mix(Mix(Mix(_scope, template), first), second) % CauseWeights.Half));

    static uint Size(int length) => length switch { < 4 => (uint)Math.Max(0, length), < 6 => 4, < 9 => 5, < 14 => 6, < 22 => 7, _ => 8 };

    static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    static uint Mix(uint a, uint b)
    {
        var x = (a * 0x9E3779B1u) ^ (b + 0x85EBCA6Bu);
        x ^= x >> 15;
        x *= 0xC2B2AE35u;
        return x ^ (x >> 13);
    }
}
