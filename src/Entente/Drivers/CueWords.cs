using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>The words of one sentence as cues ask for them: the form in lower case, the lemma, the part of speech.</summary>
sealed class CueWords
{
    readonly Sentence _sentence;
    readonly string[] _forms;

    public CueWords(Article article, Sentence sentence)
    {
        _sentence = sentence;
        _forms = new string[sentence.Tokens.Length];
        for (var i = 0; i < _forms.Length; i++)
        {
            _forms[i] = Lower(article[sentence.Tokens[i].Span], sentence.Tokens[i].Lemma);
        }
    }

    public int Count => _forms.Length;

    public Sentence Sentence => _sentence;

    public string Form(int token) => _forms[token];

    public string Lemma(int token) => _sentence.Tokens[token].Lemma;

    /// <summary>The form, shared with the lemma where both read the same.</summary>
    static string Lower(ReadOnlySpan<char> form, string lemma)
    {
        if (form.SequenceEqual(lemma))
        {
            return lemma;
        }

        Span<char> lower = form.Length <= 64 ? stackalloc char[form.Length] : new char[form.Length];
        form.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        return lower.SequenceEqual(lemma) ? lemma : new string(lower);
    }
}
