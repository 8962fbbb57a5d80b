using Entente.Briefs;

namespace Entente.Tests.Briefs;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("why are India and Russia drifting apart since 2022?", "IND", "RUS", AskedDirection.Apart, "2022-01-01", null, null)]
    [InlineData("What holds back Turkey-Armenia normalisation?", "TUR", "ARM", AskedDirection.HeldBack, null, null, null)]
    [InlineData("What is driving closer cooperation between Russia and Myanmar?", "RUS", "MMR", AskedDirection.Closer, null, null, null)]
    [InlineData("Is trade between China and Burma growing, from March 2021 to 2023", "CHN", "MMR", AskedDirection.Open, "2021-03-01", "2023-12-31", "trade")]
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
}
