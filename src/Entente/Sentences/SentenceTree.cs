using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Sentences;

/// <summary>The tree of a sentence, made for walking: children in order, subtrees and their spans.</summary>
/// <remarks>Token numbers are indices in <see cref="Sentence.Tokens"/>; -1 is "none". Bounded even where heads form a cycle.</remarks>
public sealed class SentenceTree
{
    readonly ImmutableArray<Token> _tokens;
    readonly int[] _firstChild;
    readonly int[] _nextSibling;
    readonly int[] _first;
    readonly int[] _last;

    internal SentenceTree(ImmutableArray<Token> tokens)
    {
        _tokens = tokens;
        var count = tokens.Length;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        _first = new int[count];
        _last = new int[count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            _first[i] = _last[i] = i;
            var head = tokens[i].Head;
            if (head >= 0 && head < count && head != i)
            {
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
            }
        }

        for (var i = 0; i < count; i++)
        {
            var at = tokens[i].Head;
            for (var steps = 0; at >= 0 && at < count && steps < count; steps++)
            {
                _first[at] = Math.Min(_first[at], i);
                _last[at] = Math.Max(_last[at], i);
                at = tokens[at].Head;
            }
        }
    }

    /// <summary>The direct dependents of a token, from left to right.</summary>
    public ChildList Children(int token) => new(this, token);

    /// <summary>The first dependent with this relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        foreach (var child in Children(token))
        {
            if (_tokens[child].Relation == relation)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>First and last token of the subtree; both belong to it. Where the tree crosses itself, tokens between may not.</summary>
    public (int First, int Last) Range(int token) => (_first[token], _last[token]);

    /// <summary>From the first character of the subtree to its last.</summary>
    public TextSpan Span(int token) => new(_tokens[_first[token]].Span.Start, _tokens[_last[token]].Span.End);

    /// <summary>Whether <paramref name="token"/> hangs, at any depth, under <paramref name="above"/> or is it.</summary>
    public bool IsWithin(int token, int above)
    {
        for (var steps = 0; token >= 0 && steps <= _tokens.Length; steps++)
        {
            if (token == above)
            {
                return true;
            }

            token = _tokens[token].Head;
        }

        return false;
    }

    /// <summary>Dependents of one token, for foreach.</summary>
    public readonly struct ChildList(SentenceTree tree, int token)
    {
        public Enumerator GetEnumerator() => new(tree, token);
    }

    /// <summary>Walks the dependents of one token without allocating.</summary>
    public struct Enumerator(SentenceTree tree, int token)
    {
        bool _started;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            Current = _started ? tree._nextSibling[Current] : tree._firstChild[token];
            _started = true;
            return Current >= 0;
        }
    }
}
