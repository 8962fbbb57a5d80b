using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Actors;

namespace Entente.Eval;

/// <summary>Whether the heads of state and government of a day are found by name, with a state that they led and the code of its government.</summary>
/// <remarks>
/// The names are as the Factbook's editions wrote them. One name on one day is one item, whichever of several states it led; who is
/// known by one word is asked for with the title, as nobody writes "Harald" alone.
/// </remarks>
public sealed class LeadersEvaluation : IEvaluation
{
    static readonly DateOnly[] s_days = [new(1995, 7, 1), new(2005, 7, 1), new(2015, 7, 1)];

    public string Task => "leaders";

    public string Gold => "world/factbook/leaders_1990_2026.tsv";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var leaders = Read(gold);
        DateOnly[] days = [.. s_days, leaders.Max(leader => leader.LastSeen)];
        return
        [
            .. from day in days
               let items = On(leaders, day)
               let right = items.Count(item => IsRight(item, day, knowledge.Actors))
               select new Figure(day == days[^1] ? "last edition" : day.Year.ToString(CultureInfo.InvariantCulture), 100.0 * right / items.Length, items.Length),
        ];
    }

    public static ImmutableArray<LeaderOfDay> On(IReadOnlyList<Leader> leaders, DateOnly day) =>
    [
        .. from leader in leaders
           where leader.FirstSeen <= day && day <= leader.LastSeen && !leader.Follows(day) && !leaders.Any(other => other.Succeeds(leader, day))
           group leader.State by leader.Name into named
           orderby named.Key
           select new LeaderOfDay(named.Key, [.. named.Distinct()]),
    ];

    public static bool IsRight(LeaderOfDay leader, DateOnly day, ActorBook book) =>
        ActorResolver.Resolve(leader.Name, book, day) is { Country: { } state } reading && leader.States.Contains(state) && reading.Sector.StartsWith("GOV", StringComparison.Ordinal);

    /// <summary>Rows of the file for places that have an ISO code.</summary>
    public static IReadOnlyList<Leader> Read(string gold)
    {
        var codes = File.ReadLines(Path.Combine(Path.GetDirectoryName(gold)!, "CountryISO_Codes.csv")).Select(line => line.Split(','))
            .Where(cells => cells.Length > 1).ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        codes["kv"] = "XKX";
        return
        [
            .. from line in File.ReadLines(gold).Skip(1)
               let cells = line.Split('\t')
               where codes.ContainsKey(cells[0])
               select new Leader(Name(cells[3], cells[4], cells[5]), codes[cells[0]], cells[3], cells[6], Day(cells[7]), Day(cells[8])),
        ];
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"MARCOS, Jr." is "Marcos Jr.", "XI Jinping" is "Xi Jinping"; numbers of kings stay in capitals.</summary>
    static string Name(string title, string given, string surname)
    {
        var name = new StringBuilder();
        foreach (var word in $"{given} {surname}".Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(name.Length > 0 ? " " : "").Append(word.Length > 1 && word.All(c => c is 'I' or 'V' or 'X') ? word : Capitals(word));
        }

        return name.ToString().Contains(' ', StringComparison.Ordinal) ? name.ToString() : $"{title.Split(" and ")[0]} {name}".Trim();
    }

    static string Capitals(string word)
    {
        var written = new StringBuilder(word);
        for (var i = 1; i < written.Length; i++)
        {
            if (char.IsLetter(written[i - 1]))
            {
                written[i] = char.ToLowerInvariant(written[i]);
            }
        }

        return written.ToString();
    }

    /// <summary>One row: who led which state between which editions.</summary>
    public readonly record struct Leader(string Name, string State, string Title, string Since, DateOnly FirstSeen, DateOnly LastSeen)
    {
        /// <summary>Whether the office was taken over only after a day: an edition of a year is dated 1 July, and was printed later.</summary>
        public bool Follows(DateOnly day) => string.CompareOrdinal(Since, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0;

        /// <summary>Whether another had left this office to us by a day, as a later edition says.</summary>
        public bool Succeeds(Leader other, DateOnly day) => State == other.State && Title == other.Title && Name != other.Name && FirstSeen > day && other.LastSeen <= day.AddMonths(1)
            && string.CompareOrdinal(Since, other.Since) > 0 && string.CompareOrdinal(Since, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0;
    }

    /// <summary>One name in office on a day, with the states that it led.</summary>
    public readonly record struct LeaderOfDay(string Name, ImmutableArray<string> States);
}
