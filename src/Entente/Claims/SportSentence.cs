using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Whether a sentence tells of a game, in which states attack, beat and capture nothing.</summary>
/// <remarks>One word that only sport has, two that it shares, or one of them with a verb of winning or a score.</remarks>
static class SportSentence
{
    public static bool Is(Sentence sentence, Ontology ontology)
    {
        var shared = 0;
        var (isWon, isScored) = (false, false);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var lemma = sentence.Tokens[i].Lemma.ToLowerInvariant();
            if (ontology.Sport.Contains(lemma))
            {
                return true;
            }

            shared += ontology.Game.Contains(lemma) && sentence.Tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn ? 1 : 0;
            isWon |= ontology.Beaten.Contains(lemma) && sentence.Tokens[i].Pos == PartOfSpeech.Verb;
            isScored |= IsScore(sentence, i);
        }

        return shared > 1 || (isWon && (shared > 0 || isScored));
    }

    /// <summary>"3-0", "by 228 runs".</summary>
    static bool IsScore(Sentence sentence, int i)
    {
        if (i + 2 >= sentence.Tokens.Length || sentence.Tokens[i].Pos != PartOfSpeech.Num || sentence.Tokens[i].Span.Length > 2)
        {
            return false;
        }

        return sentence.Tokens[i + 1].Lemma is "-" or "–" && sentence.Tokens[i + 2].Pos == PartOfSpeech.Num && sentence.Tokens[i + 2].Span.Length <= 2
            && sentence.Tokens[i].Span.End == sentence.Tokens[i + 1].Span.Start && sentence.Tokens[i + 1].Span.End == sentence.Tokens[i + 2].Span.Start;
    }
}
