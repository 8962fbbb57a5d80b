using Entente.Articles;
using Entente.Drivers;
using Entente.Sentences;

namespace Entente.Eval;

/// <summary>A text with its candidates, each right, wrong, or not to be learned from.</summary>
sealed class CauseExample
{
    /// <summary>Null where it is not known whether the text speaks of causes.</summary>
    public required bool? IsCausal { get; init; }

    public required int Fold { get; init; }

    public required int Relations { get; init; }

    public required List<(int[] Features, CauseCandidate Candidate, bool? Is, bool MeetsSignal)> Candidates { get; init; }

    public required int[] Sentence { get; init; }

    public float[] Signs(CauseRegression candidates, CauseRegression sentences) =>
        SentenceSigns.Of(sentences.Score(Sentence), [.. Candidates.Select(c => (candidates.Score(c.Features), c.Candidate))]);

    public static CauseExample From(CausalNews news)
    {
        var article = Article.FromText(news.Id, news.Text);
        var found = new List<Found>();
        var ofSentences = new HashSet<int>();
        foreach (var sentence in Sentences(article))
        {
            found.AddRange(Listed(article, sentence, out var features));
            ofSentences.UnionWith(features);
        }

        var labels = new bool?[found.Count];
        Array.Fill(labels, false);
        foreach (var relation in news.Relations)
        {
            var fitting = Enumerable.Range(0, found.Count)
                .Where(i => Agreement(found[i].Cause, relation.Cause[0]) >= 0.5 && Agreement(found[i].Effect, relation.Effect[0]) >= 0.5)
                .ToList();
            var exact = fitting.Where(i => relation.Signals.Length == 0 ? found[i].Signal is null : Agreement(found[i].Signal, relation.Signals[0]) >= 0.5).ToList();
            foreach (var i in fitting)
            {
                labels[i] = exact.Count == 0 || exact.Contains(i) ? true : labels[i] is true ? true : null;
            }
        }

        return new()
        {
            IsCausal = news.IsCausal,
            Fold = news.Fold,
            Relations = news.Relations.Length,
            Candidates = [.. found.Select((candidate, i) => (candidate.Features, candidate.Candidate, labels[i], false))],
            Sentence = [.. ofSentences],
        };
    }

    /// <summary>Sentence by sentence; of what no word tells nothing is learned.</summary>
    public static IEnumerable<CauseExample> From(BecauseText document)
    {
        var article = Article.FromText(document.Id, document.Text);
        foreach (var sentence in Sentences(article))
        {
            var relations = document.Relations.Where(relation => relation.Connective.Any(sentence.Span.Contains)).ToList();
            var candidates = new List<(int[], CauseCandidate, bool?, bool)>();
            foreach (var found in Listed(article, sentence, out var _))
            {
                var met = found.Signal is { } signal ? relations.Where(relation => relation.Connective.Any(signal.Overlaps)).ToList() : [];
                var isRight = met.Exists(relation => Fits(found.Cause, relation.Cause) && Fits(found.Effect, relation.Effect));
                candidates.Add((found.Features, found.Candidate, found.Signal is null || found.Candidate.Cue is null ? null : isRight, met.Count > 0));
            }

            yield return new()
            {
                IsCausal = null,
                Fold = 1 + ((sentence.Span.Start / 7) % 4),
                Relations = relations.Count,
                Candidates = candidates,
                Sentence = [.. new CauseFeatures(new(article, sentence), Knowledge.BuiltIn.Causes.Kinds).OfSentence().Order()],
            };
        }
    }

    static IEnumerable<Sentence> Sentences(Article article) =>
        SentenceReader.Read(article, Knowledge.BuiltIn.Language, new(), new()).Where(sentence => sentence.Tokens.Length >= 3);

    static List<Found> Listed(Article article, Sentence sentence, out int[] ofSentence)
    {
        var words = new CueWords(article, sentence);
        var features = new CauseFeatures(words, Knowledge.BuiltIn.Causes.Kinds);
        ofSentence = [.. features.OfSentence().Order()];
        return
        [
            .. CauseCandidates.Of(words, Knowledge.BuiltIn.Causes.Causes, Knowledge.BuiltIn.Causes.Kinds)
                .Select(candidate => new Found([.. features.Of(candidate)], candidate, Span(candidate.Cause), Span(candidate.Effect), Span(candidate.Signal))),
        ];

        TextSpan? Span(TokenRange range) => range.IsEmpty ? null : range.Span(sentence.Tokens);
    }

    /// <summary>A side that is not told fits all; else half of what both cover is shared.</summary>
    static bool Fits(TextSpan? found, IReadOnlyCollection<TextSpan> pieces) =>
        pieces.Count == 0 || Agreement(found, new(pieces.Min(piece => piece.Start), pieces.Max(piece => piece.End))) >= 0.5;

    static double Agreement(TextSpan? found, TextSpan gold)
    {
        var shared = found is { } span ? Math.Min(span.End, gold.End) - Math.Max(span.Start, gold.Start) : 0;
        return shared <= 0 ? 0 : (double)shared / (found!.Value.Length + gold.Length - shared);
    }

    readonly record struct Found(int[] Features, CauseCandidate Candidate, TextSpan? Cause, TextSpan? Effect, TextSpan? Signal);
}
