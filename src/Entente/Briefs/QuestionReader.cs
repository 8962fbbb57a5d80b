using System.Text.RegularExpressions;
using Entente.Actors;

namespace Entente.Briefs;

/// <summary>Reads a question as people write it: two names as arguments, or a sentence with two names in it.</summary>
public static partial class QuestionReader
{
    const int LongestName = 5;

    /// <summary>Two names, each in any form that <see cref="ActorBook.Resolve"/> knows.</summary>
    public static QuestionReading Read(string nameOfA, string nameOfB, ActorBook actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        foreach (var name in (string[])[nameOfA, nameOfB])
        {
            if (SideOf(name, actors) is null)
            {
                return new(null, $"No state or organisation is known as '{name}'.", [.. actors.Suggest(name)]);
            }
        }

        return Pair($"{nameOfA} and {nameOfB}", SideOf(nameOfA, actors)!, SideOf(nameOfB, actors)!);
    }

    /// <summary>A sentence; the first two sides that it names are the pair.</summary>
    public static QuestionReading Read(string asked, ActorBook actors, QuestionWords words)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(words);
        var (sides, unknown) = SidesIn(asked, actors);
        if (sides.Count < 2)
        {
            return new(
                null,
                sides.Count == 0 ? "The question names no state that is known." : $"The question names only {sides[0].Name}; a second state is needed.",
                [.. unknown.SelectMany(actors.Suggest).Distinct().Take(5)]);
        }

        var reading = Pair(asked.Trim(), sides[0], sides[1]);
        var (since, until) = Window(asked);
        return reading with
        {
            Question = reading.Question! with
            {
                Direction = words.DirectionOf(asked),
                Dimension = words.DimensionOf(asked),
                Since = since,
                Until = until,
            },
        };
    }

    static QuestionReading Pair(string asked, Actor a, Actor b) => a.Id == b.Id
        ? new(null, $"Both names mean {a.Name}; an answer needs two different sides.", [])
        : new(new() { Asked = asked, A = a.Id, B = b.Id, NameOfA = a.Name, NameOfB = b.Name }, null, []);

    static (List<Actor> Sides, List<string> Unknown) SidesIn(string asked, ActorBook actors)
    {
        var words = Word.Matches(asked).Select(match => match.Value).ToList();
        var sides = new List<Actor>();
        var unknown = new List<string>();
        for (var at = 0; at < words.Count;)
        {
            var taken = 0;
            for (var length = Math.Min(LongestName, words.Count - at); length > 0 && taken == 0; length--)
            {
                var name = string.Join(' ', words.Skip(at).Take(length));
                if (name.Any(char.IsUpper) && SideOf(name, actors) is { } side)
                {
                    taken = length;
                    if (!sides.Exists(known => known.Id == side.Id))
                    {
                        sides.Add(side);
                    }
                }
            }

            if (taken == 0 && at > 0 && char.IsUpper(words[at][0]))
            {
                unknown.Add(words[at]);
            }

            at += Math.Max(1, taken);
        }

        return (sides, unknown);
    }

    /// <summary>The state that somebody belongs to, or the organisation itself.</summary>
    static Actor? SideOf(string name, ActorBook actors) =>
        actors.Resolve(name) is [var actor, ..]
            ? actor.Country is { } country && country != actor.Id ? actors.Find(country) ?? actor : actor
            : null;

    static (DateOnly? Since, DateOnly? Until) Window(string asked)
    {
        DateOnly? since = null, until = null;
        foreach (Match match in Dates.Matches(asked))
        {
            var year = int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            var month = match.Groups["month"] is { Success: true, Value: var name } ? MonthOf(name) : 0;
            var first = new DateOnly(year, month == 0 ? 1 : month, 1);
            var last = month == 0 ? new(year, 12, 31) : first.AddMonths(1).AddDays(-1);
            switch (match.Groups["word"].Value.ToLowerInvariant())
            {
                case "since" or "from" or "between":
                    since = first;
                    break;
                case "after":
                    since = last.AddDays(1);
                    break;
                case "until" or "till" or "to" or "and" or "through":
                    until = last;
                    break;
                case "before":
                    until = first.AddDays(-1);
                    break;
                default:
                    (since, until) = (first, last);
                    break;
            }
        }

        return (since, until);
    }

    static int MonthOf(string name) => 1 + (s_months.IndexOf(name[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3);

    static readonly string s_months = "janfebmaraprmayjunjulaugsepoctnovdec";

    [GeneratedRegex(@"[\p{L}\p{N}'’.]+(?<![.'’])")]
    static partial Regex Word { get; }

    [GeneratedRegex(
        @"\b(?<word>since|from|between|after|until|till|to|and|through|before|in|during)\s+(?:the\s+)?(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+)?(?<year>(?:19|20)\d\d)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    static partial Regex Dates { get; }
}
