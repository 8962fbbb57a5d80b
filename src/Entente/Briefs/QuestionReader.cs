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
                (sides.Count == 0 ? "The question names no state that is known" : $"The question names only {sides[0].Name}; a second state is needed")
                    + (unknown.Count > 0 ? $" (not known: {string.Join(", ", unknown)})." : "."),
                [.. unknown.SelectMany(actors.Suggest).Distinct().Take(5)]);
        }

        var reading = Pair(asked.Trim(), sides[0], sides[1]);
        var (since, until) = Window(asked);
        if (since > until)
        {
            return new(null, FormattableString.Invariant($"The window ends on {until:yyyy-MM-dd}, before it begins on {since:yyyy-MM-dd}."), []);
        }

        return reading with
        {
            Question = reading.Question! with
            {
                Direction = words.DirectionOf(asked),
                Dimension = words.DimensionOf(asked),
                Since = since,
                Until = until,
                LeftAside = sides.Count > 2 ? string.Join(", ", sides.Skip(2).Select(side => side.Name)) : null,
            },
        };
    }

    static QuestionReading Pair(string asked, Actor a, Actor b) => a.Id == b.Id
        ? new(null, $"Both names mean {a.Name}; an answer needs two different sides.", [])
        : new(new() { Asked = asked, A = a.Id, B = b.Id, NameOfA = a.Name, NameOfB = b.Name }, null, []);

    static (List<Actor> Sides, List<string> Unknown) SidesIn(string asked, ActorBook actors)
    {
        var isSmall = !asked.Any(char.IsUpper);
        var words = Word.Matches(asked).Select(match => match.Value).ToList();
        var sides = new List<Actor>();
        var unknown = new List<string>();
        for (var at = 0; at < words.Count;)
        {
            var taken = 0;
            for (var length = Math.Min(LongestName, words.Count - at); length > 0 && taken == 0; length--)
            {
                var name = string.Join(' ', words.Skip(at).Take(length));
                if (NameOf(name, isSmall) is { } written && SideOf(written, actors) is { } side)
                {
                    taken = length;
                    if (!sides.Exists(known => known.Id == side.Id))
                    {
                        sides.Add(side);
                    }
                }
            }

            // the first word is large anyway: a name only where it is close to one
            if (taken == 0 && words[at].Length > 3 && (isSmall || char.IsUpper(words[at][0])) && ((at > 0 && !isSmall) || actors.Suggest(Large(words[at])).Count > 0))
            {
                unknown.Add(Large(words[at]));
            }

            at += Math.Max(1, taken);
        }

        return (sides, unknown);
    }

    /// <summary>As names are written; null for what can be none. A question all in small letters has no other sign of a name than that it is known.</summary>
    /// <remarks>"Are" and "Can" open questions and are codes of states only in capitals.</remarks>
    static string? NameOf(string words, bool isSmall) =>
        isSmall ? words.Length > 3 ? string.Join(' ', words.Split(' ').Select(Large)) : null
        : words.Length > 3 ? words.Any(char.IsUpper) ? words : null
        : words.Any(char.IsLower) ? null : words;

    static string Large(string word) => char.ToUpperInvariant(word[0]) + word[1..];

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
