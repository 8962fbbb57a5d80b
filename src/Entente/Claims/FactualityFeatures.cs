using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>What tells how sure a text is that a word of it happens or holds, as hashed features of the tree around the word.</summary>
/// <remarks>A change here makes the shipped weights useless: run tools/train-factuality.cs again.</remarks>
sealed class FactualityFeatures
{
    /// <summary>Farther up the tree, nothing bears on the word any more.</summary>
    const int Highest = 4;

    readonly Article _article;
    readonly Sentence _sentence;
    readonly ModalityCues _cues;
    readonly uint[] _lemmas;
    readonly List<int> _buffer = new(96);

    public FactualityFeatures(Article article, Sentence sentence, ModalityCues cues)
    {
        (_article, _sentence, _cues) = (article, sentence, cues);
        _lemmas = new uint[sentence.Tokens.Length];
        for (var i = 0; i < _lemmas.Length; i++)
        {
            _lemmas[i] = WordHash.OfFolded(sentence.Tokens[i].Lemma);
        }
    }

    /// <summary>The list is good until the next call.</summary>
    public List<int> Of(int word)
    {
        _buffer.Clear();
        var token = _sentence.Tokens[word];
        var (relation, form) = ((uint)token.Relation, (uint)token.Features);
        Add(1, _lemmas[word]);
        Add(2, relation);
        Add(3, form, (uint)token.Pos);
        Add(4, relation, form);
        Add(5, _lemmas[word], relation);
        Add(6, _lemmas[word], form);
        Add(7, WordHash.OfFolded(token.Penn), relation);
        var own = Dependents(word, 10);
        var (modality, cue) = ModalityFinder.Of(_sentence, word, _cues);
        Add(20, (uint)modality);
        Add(21, (uint)modality, relation);
        Add(22, (uint)modality, form);
        if (cue is { } words)
        {
            Add(23, WordHash.OfFolded(_article[words]), (uint)modality);
        }

        Above(word, own);
        Around(word);
        return _buffer;
    }

    /// <summary>What hangs on a word; gives back what marks and auxiliaries together make of it.</summary>
    uint Dependents(int word, uint template)
    {
        var form = (uint)_sentence.Tokens[word].Features;
        var relation = (uint)_sentence.Tokens[word].Relation;
        var frame = 0u;
        foreach (var child in _sentence.Tree.Children(word))
        {
            var token = _sentence.Tokens[child];
            var kind = (uint)token.Relation;
            Add(template, kind);
            if (IsSmall(token.Relation))
            {
                Add(template + 1, _lemmas[child], kind);
                Add(template + 2, WordHash.Mix(_lemmas[child], relation), kind);
                Add(template + 3, WordHash.Mix(_lemmas[child], form), kind);
                frame = token.Relation is Relation.Punct ? frame : WordHash.Mix(frame + _lemmas[child], kind);
            }
            else if (token.Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                Add(template + 4, (uint)token.Pos, (uint)(token.Features & (Features.First | Features.Second | Features.Third | Features.Plural)));
                Add(template + 5, token.Pos == PartOfSpeech.Pron ? _lemmas[child] : 1, form);
            }
            else if (token.Relation is Relation.Advcl or Relation.Parataxis or Relation.Conj)
            {
                var mark = _sentence.Tree.Child(child, Relation.Mark);
                Add(template + 6, mark < 0 ? 1 : _lemmas[mark], kind);
            }
        }

        Add(template + 7, frame);
        Add(template + 8, frame, WordHash.Mix(relation, form));
        return frame;
    }

    static bool IsSmall(Relation relation) => relation is Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Advmod or Relation.Mark or Relation.Det
        or Relation.Case or Relation.Cc or Relation.CompoundPrt or Relation.Expl or Relation.Discourse;

    void Above(int word, uint own)
    {
        var path = (uint)_sentence.Tokens[word].Relation;
        var at = _sentence.Tokens[word].Head;
        for (var step = 0u; step < Highest && at >= 0; step++)
        {
            var token = _sentence.Tokens[at];
            Add(40 + step, _lemmas[at]);
            Add(45 + step, _lemmas[at], path);
            Add(50 + step, (uint)token.Features, path);
            if (step == 0)
            {
                Add(55, WordHash.Mix(_lemmas[at], own), path);
                Add(56, (uint)ModalityFinder.Of(_sentence, at, _cues).Modality, path);
            }

            foreach (var child in _sentence.Tree.Children(at))
            {
                if (_sentence.Tokens[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Advmod or Relation.Mark or Relation.Cop or Relation.Nsubj)
                {
                    Add(60 + step, _lemmas[child], path);
                    Add(65 + step, _lemmas[child], (uint)_sentence.Tokens[child].Relation);
                }
            }

            path = WordHash.Mix(path, (uint)token.Relation);
            at = token.Head;
        }

        Add(70, path);
        Add(71, path, (uint)_sentence.Tokens[word].Features);
    }

    void Around(int word)
    {
        var tokens = _sentence.Tokens;
        Add(80, word > 0 ? _lemmas[word - 1] : 1);
        Add(81, word > 1 ? WordHash.Mix(_lemmas[word - 2], _lemmas[word - 1]) : 1);
        Add(82, word + 1 < tokens.Length ? _lemmas[word + 1] : 1);
        Add(83, _lemmas[^1], (uint)tokens[word].Relation);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Pos is PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Part or PartOfSpeech.Pron)
            {
                Add(84, _lemmas[i], i < word ? 1u : 2u);
            }
        }
    }

    void Add(uint template, uint first, uint second = 0) =>
        _buffer.Add((int)(WordHash.Mix(WordHash.Mix(WordHash.Mix(template + 1), first), second) & (FactualityWeights.Size - 1)));
}
