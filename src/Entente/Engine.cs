using Entente.Actors;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;
using Entente.Measures;
using Entente.Sentences;

namespace Entente;

/// <summary>The whole journey of one article, in the order it happens. Start reading here.</summary>
/// <remarks>
/// Pure and thread-safe: the same article, knowledge and options give the same analysis on any machine and day.
/// A text never makes it throw; what it could not use, it says in <see cref="Analysis.Diagnostics"/>.
/// </remarks>
public sealed class Engine(Knowledge knowledge, EngineOptions? options = null)
{
    readonly EngineOptions _options = options ?? EngineOptions.Default;

    /// <summary>What is known beforehand.</summary>
    public Knowledge Knowledge => knowledge;

    public Analysis Analyze(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var notes = new DiagnosticBag();

        var sentences = SentenceReader.Read(article, knowledge.Language, _options.Sentences, notes);
        var times = TimeFinder.Find(article, sentences, knowledge.Times);
        var quantities = QuantityFinder.Find(article, sentences, times, knowledge.Units);
        var mentions = ActorFinder.Find(article, sentences, knowledge.Actors);
        var attributions = AttributionFinder.Find(article, sentences, mentions, knowledge.Ontology);
        var claims = ClaimFinder.Find(article, sentences, times, quantities, mentions, attributions, knowledge.Ontology);
        var causes = CauseFinder.Find(article, sentences, knowledge.Causes);
        var drivers = DriverFinder.Find(article, sentences, mentions, attributions, claims, causes, knowledge.Causes);

        return new Analysis
        {
            Article = article,
            Sentences = sentences,
            Times = times,
            Quantities = quantities,
            Mentions = mentions,
            Attributions = attributions,
            Claims = claims,
            Causes = causes,
            Drivers = drivers,
            Diagnostics = notes.ToImmutable(),
        };
    }
}
