using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>How far a text takes a word of it to have happened or to hold: 3 surely, -3 surely not, 0 left open.</summary>
sealed class FactualityFinder(Article article, Sentence sentence, ModalityCues cues)
{
    readonly FactualityFeatures _features = new(article, sentence, cues);

    /// <summary>Null where no weights were shipped.</summary>
    public double? Of(int word) => FactualityWeights.BuiltIn?.Score(_features.Of(word));
}
