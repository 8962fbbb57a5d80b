using Entente.Actors;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>A name that only heads a paragraph, and that the end of the heading did not part from its first sentence: "Lebanon The president has condemned it".</summary>
static class RunInHeading
{
    /// <summary>So many content words without a capital show that the sentence is no headline.</summary>
    const int SmallWords = 3;

    public static bool Is(Article article, Sentence sentence, Mention mention)
    {
        if (mention.Span.Start != sentence.Span.Start || mention.Kind is not (ActorKind.Country or ActorKind.Place or ActorKind.Region or ActorKind.Government)
            || sentence.TokenAt(mention.Span.End - 1) is not (>= 0 and var last) || last + 2 >= sentence.Tokens.Length)
        {
            return false;
        }

        // A stop or an aside parts a name from what it is said of; here its end joins a word that begins a sentence.
        var next = sentence.Tokens[last + 1];
        return next.Pos is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Pron && char.IsUpper(article.Text[next.Span.Start]) && IsInSmallWords(article, sentence);
    }

    static bool IsInSmallWords(Article article, Sentence sentence)
    {
        var small = 0;
        foreach (var token in sentence.Tokens)
        {
            small += token.Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj && char.IsLower(article.Text[token.Span.Start]) ? 1 : 0;
        }

        return small >= SmallWords;
    }
}
