using Entente.Articles;
using Entente.Sentences;

namespace Entente.Tests.Sentences;

public sealed class SentenceReaderTests
{
    [Fact]
    public void Contractions_are_tokens_of_their_own_and_every_token_keeps_its_place()
    {
        var (article, sentences, _) = Read("They don't agree (yet). Mr. Smith's U.S. visit cost $2.5m.");

        Assert.Equal(
            ["They do n't agree ( yet ) .", "Mr. Smith 's U.S. visit cost $ 2.5 m ."],
            sentences.Select(sentence => string.Join(' ', sentence.Tokens.Select(token => article[token.Span].ToString()))));
    }

    [Fact]
    public void A_sentence_ends_with_its_block()
    {
        var (_, sentences, _) = Read("Talks begin in Geneva\nMinisters arrived on Monday");

        Assert.Equal([new TextSpan(0, 21), new TextSpan(22, 49)], sentences.Select(sentence => sentence.Span));
    }

    [Fact]
    public void A_sentence_longer_than_the_limit_is_cut_and_reported()
    {
        var (_, sentences, notes) = Read(string.Join(' ', Enumerable.Repeat("word", 10_000)), new() { Longest = 300 });

        Assert.Equal(34, sentences.Length);
        Assert.Equal("ENT1001", Assert.Single(notes.ToImmutable()).Code);
    }

    [Theory]
    [InlineData("Putin to visit China", "visit")]
    [InlineData("Plan to visit China", "plan")]
    [InlineData("Nepal rejected aid from India.", "reject")]
    [InlineData("Government-backed loans to Nepal", "loan")]
    public void A_clause_hangs_on_its_verb_also_where_a_headline_leaves_words_out(string text, string root) =>
        Assert.Equal(root, Assert.Single(Read(text).Sentences[0].Tokens, token => token.Head < 0).Lemma, ignoreCase: true);

    [Fact]
    public void Sentences_are_read_alike_alone_and_among_others_and_on_many_threads()
    {
        string[] texts = ["The minister was arrested by the police.", "Trade fell.", "Both sides signed, as had been agreed, a treaty on gas."];
        var alone = texts.Select(text => Print(Read(text).Sentences)).ToArray();

        var together = Read(string.Join('\n', texts)).Sentences;
        Parallel.For(0, 40, i => Assert.Equal(alone[i % 3], Print(Read(texts[i % 3]).Sentences)));

        Assert.Equal(string.Concat(alone), Print(together));
    }

    static string Print(IEnumerable<Sentence> sentences) =>
        string.Concat(sentences.SelectMany(sentence => sentence.Tokens).Select(token => $"{token.Lemma}/{token.Penn}/{token.Head}/{token.Relation} "));

    static (Article Article, System.Collections.Immutable.ImmutableArray<Sentence> Sentences, DiagnosticBag Notes) Read(string text, SentenceOptions? options = null)
    {
        var article = Article.FromText("t", text);
        var notes = new DiagnosticBag();
        return (article, SentenceReader.Read(article, LanguageModel.BuiltIn, options ?? new(), notes), notes);
    }
}
