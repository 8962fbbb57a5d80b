namespace Entente.Articles;

/// <summary>Where in which article a finding stands. No finding is without one.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Sentence">The whole sentence, for quoting.</param>
/// <param name="Span">The exact words, within the sentence.</param>
public readonly record struct Evidence(string ArticleId, TextSpan Sentence, TextSpan Span);
