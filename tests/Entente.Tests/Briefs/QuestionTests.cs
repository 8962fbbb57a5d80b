using CsCheck;
using Entente.Briefs;

namespace Entente.Tests.Briefs;

public sealed class QuestionTests
{
    static readonly string[] s_words = ["India", "Russia", "Burma", "why", "since", "to", "2021", "2019", "closer", "?", "-", "'", "Rusia", "arms"];

    [Theory]
    [InlineData("why are India and Russia drifting apart since 2022?", "IND", "RUS", AskedDirection.Apart, "2022-01-01", null, null)]
    [InlineData("What holds back Turkey-Armenia normalisation?", "TUR", "ARM", AskedDirection.HeldBack, null, null, null)]
    [InlineData("What is driving closer cooperation between Russia and Myanmar?", "RUS", "MMR", AskedDirection.Closer, null, null, null)]
    [InlineData("Is trade between China and Burma growing, from March 2021 to 2023", "CHN", "MMR", AskedDirection.Open, "2021-03-01", "2023-12-31", "trade")]
    [InlineData("why are india and russia not getting closer", "IND", "RUS", AskedDirection.HeldBack, null, null, null)]
    [InlineData("Are Pakistan and Iran at odds after June 2023?", "PAK", "IRN", AskedDirection.Apart, "2023-07-01", null, null)]
    [InlineData("Can Turkish-Armenian arms deals deepen before 2026?", "TUR", "ARM", AskedDirection.Closer, null, "2025-12-31", "arms")]
    [InlineData("Saudi Arabia and Iran in 2023", "SAU", "IRN", AskedDirection.Open, "2023-01-01", "2023-12-31", null)]
    public void A_question_is_read_for_its_pair_direction_window_and_dimension(
        string asked, string a, string b, AskedDirection direction, string? since, string? until, string? dimension)
    {
        var question = QuestionReader.Read(asked, Knowledge.BuiltIn.Actors, Knowledge.BuiltIn.Wording.Questions).Question;

        Assert.NotNull(question);
        Assert.Equal((a, b, direction, dimension), (question.A, question.B, question.Direction, question.Dimension));
        Assert.Equal((since, until), (question.Since?.ToString("O"), question.Until?.ToString("O")));
    }

    [Fact]
    public void An_unknown_name_gives_suggestions_and_one_name_asks_for_the_second()
    {
        var misspelt = QuestionReader.Read("Rusia", "Myanmar", Knowledge.BuiltIn.Actors);
        var single = QuestionReader.Read("What about Russia?", Knowledge.BuiltIn.Actors, Knowledge.BuiltIn.Wording.Questions);
        var twice = QuestionReader.Read("Moscow", "Russia", Knowledge.BuiltIn.Actors);

        Assert.Contains("Russia", misspelt.Suggestions);
        Assert.Contains("second state", single.Problem, StringComparison.Ordinal);
        Assert.Contains("two different sides", twice.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_third_state_is_left_aside_and_shown_as_such()
    {
        var reading = QuestionReader.Read("Why do India and Russia quarrel over China?", Knowledge.BuiltIn.Actors, Knowledge.BuiltIn.Wording.Questions);

        Assert.Equal(("IND", "RUS", "China"), (reading.Question?.A, reading.Question?.B, reading.Question?.LeftAside));
        Assert.EndsWith("left aside: China", reading.Question!.Understood, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Why is Rusia close to Myanmar?", "Rusia", "Russia")]
    [InlineData("Belgum and Myanmar", "Belgum", "Belgium")]
    [InlineData("why is rusia close to myanmar", "Rusia", "Russia")]
    public void A_misspelt_name_in_a_question_is_named_with_what_may_have_been_meant(string asked, string unknown, string meant)
    {
        var reading = QuestionReader.Read(asked, Knowledge.BuiltIn.Actors, Knowledge.BuiltIn.Wording.Questions);

        Assert.Null(reading.Question);
        Assert.Contains(unknown, reading.Problem, StringComparison.Ordinal);
        Assert.Contains(meant, reading.Suggestions);
    }

    [Fact]
    public void A_window_that_ends_before_it_begins_is_refused() => Assert.Contains(
        "before it begins",
        QuestionReader.Read("India and Russia from 2023 to 2020", Knowledge.BuiltIn.Actors, Knowledge.BuiltIn.Wording.Questions).Problem,
        StringComparison.Ordinal);

    [Fact]
    public void Any_words_are_understood_or_refused_with_a_reason() =>
        Gen.OneOf(Gen.Int[0, s_words.Length - 1].Select(i => s_words[i]), Gen.String)
            .Array[0, 9].Sample(
            words =>
            {
                var reading = QuestionReader.Read(string.Join(' ', words), Knowledge.BuiltIn.Actors, Knowledge.BuiltIn.Wording.Questions);
                Assert.True(reading.Question is null == reading.Problem is { Length: > 0 });
                if (reading.Question is { } question)
                {
                    Assert.NotEqual(question.A, question.B);
                    Assert.False(question.Since > question.Until);
                    Assert.StartsWith($"{question.NameOfA} and {question.NameOfB}; ", question.Understood, StringComparison.Ordinal);
                }
            },
            iter: 2000);
}
