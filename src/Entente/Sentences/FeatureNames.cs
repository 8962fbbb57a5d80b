namespace Entente.Sentences;

/// <summary>Writes features as the treebanks do, as far as the model tells them apart.</summary>
static class FeatureNames
{
    public static string Of(Token token)
    {
        var names = NamesOf(token).Order(StringComparer.Ordinal);
        var joined = string.Join('|', names);
        return joined.Length == 0 ? "_" : joined;
    }

    static IEnumerable<string> NamesOf(Token token)
    {
        var features = token.Features;
        if (token.Has(Features.Comparative))
        {
            yield return "Degree=Cmp";
        }

        if (token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn || (token.Pos == PartOfSpeech.Pron && (features & Persons) != 0))
        {
            yield return token.Has(Features.Plural) ? "Number=Plur" : "Number=Sing";
        }

        if ((features & Persons) != 0)
        {
            yield return token.Has(Features.First) ? "Person=1" : token.Has(Features.Second) ? "Person=2" : "Person=3";
        }

        if ((features & (Features.Feminine | Features.Masculine)) != 0)
        {
            yield return token.Has(Features.Feminine) ? "Gender=Fem" : "Gender=Masc";
        }

        if (token.Has(Features.Possessive) && token.Pos == PartOfSpeech.Pron)
        {
            yield return "Poss=Yes";
        }

        foreach (var name in OfVerb(features))
        {
            yield return name;
        }
    }

    static IEnumerable<string> OfVerb(Features features)
    {
        if (features.HasFlag(Features.Finite))
        {
            yield return features.HasFlag(Features.Imperative) ? "Mood=Imp" : "Mood=Ind";
        }

        if ((features & (Features.Past | Features.Present)) != 0 && !features.HasFlag(Features.Gerund))
        {
            yield return features.HasFlag(Features.Past) ? "Tense=Past" : "Tense=Pres";
        }

        var form = features.HasFlag(Features.Finite) ? "Fin"
            : features.HasFlag(Features.Infinitive) ? "Inf"
            : features.HasFlag(Features.Gerund) ? "Ger"
            : features.HasFlag(Features.Participle) ? "Part"
            : null;
        if (form is not null)
        {
            yield return $"VerbForm={form}";
        }

        if (features.HasFlag(Features.Passive))
        {
            yield return "Voice=Pass";
        }
    }

    const Features Persons = Features.First | Features.Second | Features.Third;
}
