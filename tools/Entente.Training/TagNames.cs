using Entente.Sentences;

namespace Entente.Training;

/// <summary>The tags that the model learns: both tags of the treebank, and the voice or mood that they leave open.</summary>
static class TagNames
{
    public static string Of(ConlluWord word)
    {
        var detail = word.Xpos == "VBN" && word.Feats.Contains("Voice=Pass", StringComparison.Ordinal) ? "Pass"
            : word.Xpos == "VB" && word.Feats.Contains("Mood=Imp", StringComparison.Ordinal) ? "Imp"
            : "";
        return $"{word.Upos}|{word.Xpos}|{detail}";
    }

    /// <summary>Those seen at least so often, the commonest first, numbered.</summary>
    public static Dictionary<string, int> Common(IEnumerable<string> names, int least)
    {
        var common = from name in names
                     group name by name into same
                     where same.Count() >= least
                     orderby same.Count() descending, same.Key
                     select same.Key;
        return common.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number);
    }
}
