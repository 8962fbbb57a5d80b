using Entente.Articles;
using Entente.Sentences;

namespace Entente.Tests.Sentences;

public sealed class LemmaTests
{
    [Theory]
    [InlineData("Lithuania waived the fee.", "waived", "waive")]
    [InlineData("They blamed the army.", "blamed", "blame")]
    [InlineData("The minister telephoned.", "telephoned", "telephone")]
    [InlineData("The army strafed boats.", "strafed", "strafe")]
    [InlineData("The court planned it.", "planned", "plan")]
    [InlineData("Rebels shelled the port.", "shelled", "shell")]
    public void A_rare_inflected_verb_leads_back_to_its_dictionary_form(string text, string form, string lemma)
    {
        var article = Article.FromText("test", text);
        var token = SentenceReader.Read(article, LanguageModel.BuiltIn, new(), new())
            .SelectMany(sentence => sentence.Tokens)
            .Single(token => article[token.Span].SequenceEqual(form));

        Assert.Equal(lemma, token.Lemma);
    }
}
