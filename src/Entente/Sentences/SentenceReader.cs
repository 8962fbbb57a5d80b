using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Sentences;

/// <summary>From the characters of an article to sentences with tokens, tags, lemmas, trees and names.</summary>
static class SentenceReader
{
    public static ImmutableArray<Sentence> Read(Article article, LanguageModel language, SentenceOptions options, DiagnosticBag notes)
    {
        _ = (article, language, options, notes);
        return [];
    }
}
