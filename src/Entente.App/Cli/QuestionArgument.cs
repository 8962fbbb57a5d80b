using System.CommandLine;
using Entente.Briefs;

namespace Entente.App.Cli;

/// <summary>The question of <c>why</c> and <c>brief</c>: two names or a sentence, with the window and dimension as options.</summary>
sealed class QuestionArgument
{
    readonly Argument<string[]> _words = new("QUESTION")
    {
        Description = "Two names, or a question in words that has two names in it.",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<string?> _since = new("--since") { Description = "The first day, month or year." };
    readonly Option<string?> _until = new("--until") { Description = "The last day, month or year." };
    readonly Option<string?> _dimension = new("--dimension") { Description = "Such as trade, arms or energy_nuclear; without it all." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_words);
        command.Options.Add(_since);
        command.Options.Add(_until);
        command.Options.Add(_dimension);
    }

    public Question Of(ParseResult result, Inquiry inquiry)
    {
        var reading = inquiry.Understand(result.GetRequiredValue(_words));
        if (reading.Question is not { } question)
        {
            var near = string.Join(", ", reading.Suggestions.Take(3));
            throw new WrongUseException("ENT4010", $"{reading.Problem}{(near.Length > 0 ? $" Did you mean {near}?" : " Name two countries, as in: entente why Russia Myanmar")}");
        }

        return question with
        {
            Since = PartyArgument.First(result.GetValue(_since)) ?? question.Since,
            Until = PartyArgument.Last(result.GetValue(_until)) ?? question.Until,
            Dimension = result.GetValue(_dimension) ?? question.Dimension,
        };
    }
}
