namespace Entente.Sentences;

/// <summary>What was learned of the language: where tokens and sentences end, how words are tagged and sentences built, what is a name.</summary>
public sealed class LanguageModel
{
    static readonly Lazy<LanguageModel> s_builtIn = new(() => new LanguageModel());

    LanguageModel()
    {
    }

    /// <summary>The model shipped inside this assembly.</summary>
    public static LanguageModel BuiltIn => s_builtIn.Value;
}
