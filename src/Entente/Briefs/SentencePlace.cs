using Entente.Articles;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>A sentence of an article, and where it matters how it turns: said twice, it is one piece of evidence.</summary>
/// <remarks>A class: sets of structs of ours are compiled as they run, at every start.</remarks>
sealed record SentencePlace(string ArticleKey, TextSpan Sentence, Turn? Turn = null);
