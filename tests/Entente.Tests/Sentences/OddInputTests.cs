using System.Collections.Immutable;
using CsCheck;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Tests.Sentences;

public sealed class OddInputTests
{
    static readonly Gen<string> s_texts = Gen.OneOf(
        Gen.String,
        OneOf("Dr. Who", "can't", "\ud83d", "\udc00", "مرحبا", "東京都", "नमस्ते", "...", "U.S.-led", "e-mail@x.y", "'s", "\u0301", "\0", "1,000.5%", "—")
            .Array[0, 30].Select(parts => string.Join(' ', parts)));

    [Fact]
    public void Tokens_are_in_order_inside_their_sentence_and_cover_every_visible_character() =>
        s_texts.Sample(text =>
        {
            var at = 0;
            foreach (var token in Read(text).SelectMany(sentence => sentence.Tokens))
            {
                Assert.True(text.AsSpan(at, token.Span.Start - at).IsWhiteSpace());
                Assert.False(token.Span.IsEmpty);
                at = token.Span.End;
            }

            Assert.True(text.AsSpan(at).IsWhiteSpace());
        }, iter: 1_000, threads: 1);

    [Fact]
    public void No_token_cuts_a_surrogate_pair() =>
        OneOf("a😀b.", "😀😀", "(😀)", "x-😀-y", "3😀").Sample(text =>
            Assert.DoesNotContain(Read(text).SelectMany(sentence => sentence.Tokens), token => char.IsLowSurrogate(text[token.Span.Start])), iter: 20);

    [Fact]
    public void Names_are_in_order_and_do_not_overlap() =>
        s_texts.Sample(text =>
        {
            foreach (var sentence in Read(text))
            {
                var end = 0;
                foreach (var name in sentence.Names)
                {
                    Assert.True(end <= name.First && name.First < name.End && name.End <= sentence.Tokens.Length);
                    end = name.End;
                }
            }
        }, iter: 300, threads: 1);

    [Fact]
    public void Heads_make_one_tree_a_sentence() =>
        s_texts.Sample(text => Assert.All(Read(text), IsTree), iter: 500, threads: 1);

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('\'')]
    [InlineData('9')]
    [InlineData('\ud800')]
    public void A_word_of_a_hundred_thousand_characters_takes_its_time_in_proportion(char character)
    {
        var sentences = Read(new string(character, 100_000));

        Assert.Equal(100_000, sentences.SelectMany(sentence => sentence.Tokens).Sum(token => token.Span.Length));
    }

    static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    static void IsTree(Sentence sentence)
    {
        Assert.Single(sentence.Tokens, token => token.Head < 0);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            Assert.True(sentence.Tree.IsWithin(i, sentence.Root));
            Assert.Equal(sentence.Tokens[i].Head < 0, sentence.Tokens[i].Relation == Relation.Root);
        }
    }

    static ImmutableArray<Sentence> Read(string text) => SentenceReader.Read(Article.FromText("t", text), LanguageModel.BuiltIn, new(), new());
}
