using Entente.Eval;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>From treebanks to a model file: boundaries, lemmas, then tagger and parser. Repeatable: the same input gives the same bytes.</summary>
static class Trainer
{
    const int EpochsBetweenScores = 4;

    /// <param name="plan">Size and length.</param>
    /// <param name="train">Hand-annotated sentences, in the order of their documents.</param>
    /// <param name="dev">Sentences to score on, never learned from.</param>
    /// <param name="silver">Sentences that a better model has annotated; they teach trees and tags, not lemmas or boundaries.</param>
    /// <param name="to">The model file, written after every few epochs, so that a training cut short leaves a usable model.</param>
    /// <param name="progress">Is told how it goes.</param>
    public static void Train(
        TrainingPlan plan,
        IReadOnlyList<ConlluSentence> train,
        IReadOnlyList<ConlluSentence> dev,
        IReadOnlyList<ConlluSentence> silver,
        string to,
        Action<string> progress)
    {
        progress($"{train.Count} sentences of treebanks, {silver.Count} of silver");
        var inventory = Inventory.Of(train, silver, plan);
        (string, byte[])[] learned =
        [
            ("tokens", BoundaryTrainer.Tokens([.. TreebankParagraph.Of(train)], progress)),
            ("sentences", BoundaryTrainer.Sentences([.. TreebankParagraph.Of(train)], progress)),
            ("lemmas", LemmaTrainer.Train(train, inventory)),
        ];
        // Twice as much weight to each sentence that a person has annotated.
        var examples = Example.Of(silver.Count == 0 ? train : [.. train, .. train, .. silver], inventory, plan.Buckets);
        var network = new ParserNetwork(plan, inventory);
        var trainer = new ParserTrainer(network, plan);
        trainer.Train(examples, progress, epoch =>
        {
            if (epoch % EpochsBetweenScores == 0 || epoch == plan.Epochs)
            {
                using (var file = File.Create(to))
                {
                    ModelWriter.Write(file, learned, inventory, network);
                }

                using var written = File.OpenRead(to);
                var figures = TreebankScores.Trees(LanguageModel.Load(written), "dev", dev);
                progress($"{to}: {string.Join(", ", figures.Select(figure => FormattableString.Invariant($"{figure.Name} {figure.Value:f2}")))}");
            }
        });
    }
}
