using CsCheck;
using Entente.Articles;

namespace Entente.Tests;

/// <summary>What must hold for every text, however odd.</summary>
public sealed class EngineProperties
{
    static readonly Lazy<Engine> s_engine = new(() => new(Knowledge.BuiltIn));

    /// <summary>Words that wake every stage, so that the random texts are not merely noise.</summary>
    static readonly string[] s_pieces =
    [
        "Putin", "Min Aung Hlaing", "Myanmar", "Russia's foreign minister", "the Kremlin", "Burmese", "he", "their", "voiced support for", "accused",
        "will visit", "did not sign", "said that", "according to", "because of", "in order to", "agreed to", "last year", "on 4 March 2025", "40 per cent",
        "110 MW", "$2.5 billion", "“", "”", "(", ")", ",", ". ", "? ", "\n", "\n\n", " ", "—", "’s", "U.S.", "e.g.", "😀", "\ud83d", "\u202e", "\0", "\t", "Ёлки", "東京",
    ];

    static readonly Gen<string> s_text =
        Gen.OneOf(Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]), Gen.String[Gen.Char, 0, 8])
            .List[0, 40].Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void Every_finding_lies_in_its_sentence_and_every_sentence_in_the_article() =>
        s_text.Sample(text => Holds(Analyze(text)), iter: 3_000, threads: 1);

    [Fact]
    public void The_same_text_gives_the_same_findings() =>
        s_text.Sample(text => Assert.Equal(Print(Analyze(text)), Print(Analyze(text))), iter: 300, threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n\n")]
    [InlineData("\ud800")]
    [InlineData("................................................................................")]
    public void A_text_with_nothing_in_it_gives_nothing_and_no_exception(string text)
    {
        var analysis = Analyze(text);

        Holds(analysis);
        Assert.Empty(analysis.Claims);
        Assert.Empty(analysis.Drivers);
    }

    [Fact]
    public void A_token_of_a_hundred_thousand_letters_and_ten_thousand_words_without_a_stop_are_read_to_the_end()
    {
        var text = $"{new string('a', 100_000)}\n{string.Join(' ', Enumerable.Repeat("Russia and Myanmar signed", 2_500))}\n{new string('(', 5_000)}";

        Holds(Analyze(text));
    }

    static Analysis Analyze(string text) => s_engine.Value.Analyze(Article.FromText("p", text, new(2025, 4, 22)));

    static void Holds(Analysis analysis)
    {
        var whole = new TextSpan(0, analysis.Article.Text.Length);
        var end = 0;
        foreach (var sentence in analysis.Sentences)
        {
            Assert.True(whole.Contains(sentence.Span) && end <= sentence.Span.Start && !sentence.Span.IsEmpty);
            end = sentence.Span.End;
            Assert.All(sentence.Tokens, token => Assert.True(sentence.Span.Contains(token.Span) && !token.Span.IsEmpty));
            Assert.Single(sentence.Tokens, token => token.Head < 0);
            Assert.All(sentence.Tokens, token => Assert.True(token.Head < sentence.Tokens.Length));
        }

        Assert.All(analysis.Times, time => Inside(time.Span));
        Assert.All(analysis.Quantities, quantity => Inside(quantity.Span));
        Assert.All(analysis.Mentions, mention => Inside(mention.Span));
        Assert.All(analysis.Attributions, attribution => Inside(attribution.Content));
        Assert.All(analysis.Claims, claim => Stands(claim.Evidence));
        Assert.All(analysis.Causes, cause => Stands(cause.Evidence));
        Assert.All(analysis.Drivers, driver => Stands(driver.Evidence));
        Assert.All(analysis.Claims, claim => Assert.NotEmpty(claim.Attribution));
        Assert.All(analysis.Claims, claim => Assert.InRange(claim.Confidence, 0, 1));

        void Inside(TextSpan span) => Assert.True(whole.Contains(span) && !span.IsEmpty);

        void Stands(Evidence evidence)
        {
            Inside(evidence.Span);
            Assert.True(whole.Contains(evidence.Sentence) && evidence.Sentence.Contains(evidence.Span));
        }
    }

    static string Print(Analysis analysis) => string.Join('\n', [
        .. analysis.Sentences.Select(s => $"{s.Span} {string.Join(' ', s.Tokens.Select(t => $"{t.Span}{t.Lemma}{t.Pos}{t.Head}{t.Relation}"))}"),
        .. analysis.Mentions.Select(m => $"{m.Span} {m.ActorId} {m.Code} {m.Confidence}"),
        .. analysis.Claims.Select(c => $"{c.Id} {c.Evidence.Span} {c.Confidence}"),
        .. analysis.Causes.Select(c => $"{c.Cause} {c.Effect} {c.Signal}"),
        .. analysis.Drivers.Select(d => $"{d.Id} {d.Evidence.Span} {d.Confidence}"),
    ]);
}
