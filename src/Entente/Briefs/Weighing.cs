using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>The evidence weighed: which way it points, and what speaks for and against.</summary>
sealed record Weighing
{
    /// <summary>So few incidents bear on the pair that no direction is given.</summary>
    const int Fewest = 4;

    public required Bearing Bearing { get; init; }

    /// <summary>Incidents that bring the pair together, by day.</summary>
    public required ImmutableArray<ToldIncident> Cooperative { get; init; }

    public required ImmutableArray<ToldIncident> Conflictual { get; init; }

    /// <summary>Reasons in the direction of the answer, the weightiest first.</summary>
    public required ImmutableArray<DriverTheme> For { get; init; }

    /// <summary>Obstacles, risks and what pulls the other way.</summary>
    public required ImmutableArray<DriverTheme> Against { get; init; }

    /// <summary>Whether the answer explains why they move apart.</summary>
    public required bool IsApart { get; init; }

    public static Weighing Of(Question question, PairEvidence evidence, Wording wording)
    {
        var themes = DriverTheme.Of(question, evidence, wording);
        var recent = evidence.Incidents.Where(told => told.Incident.Weight > 0 && told.Day >= evidence.History).ToList();
        var cooperative = recent.Where(told => told.Turn is Turn.Cooperative).ToImmutableArray();
        var conflictual = recent.Where(told => told.Turn is Turn.Conflictual).ToImmutableArray();
        var bearing = BearingOf(cooperative.Length, conflictual.Length, themes);
        var apart = question.Direction is AskedDirection.Apart or AskedDirection.HeldBack || (question.Direction is AskedDirection.Open && bearing is Bearing.Apart);
        return new()
        {
            Bearing = bearing,
            Cooperative = cooperative,
            Conflictual = conflictual,
            IsApart = apart,
            For = [.. themes.Where(theme => theme.IsCloser != apart)],
            Against = [.. themes.Where(theme => theme.IsCloser == apart)],
        };
    }

    /// <summary>The incidents that bear the answer out.</summary>
    public ImmutableArray<ToldIncident> Supporting => Bearing is Bearing.Apart ? Conflictual : Cooperative;

    /// <summary>The incidents that speak against it; none where it takes no side.</summary>
    public ImmutableArray<ToldIncident> Opposing => Bearing switch
    {
        Bearing.Closer => Conflictual,
        Bearing.Apart => Cooperative,
        _ => [],
    };

    /// <summary>Twice as much one way as the other, a driver counting as half an incident.</summary>
    static Bearing BearingOf(int cooperative, int conflictual, ImmutableArray<DriverTheme> themes)
    {
        var closer = cooperative + (0.5 * themes.Where(theme => theme.IsCloser).Sum(theme => theme.Drivers.Length));
        var apart = conflictual + (0.5 * themes.Where(theme => theme.Direction is Drivers.DriverDirection.PushesApart).Sum(theme => theme.Drivers.Length));
        return closer + apart < Fewest ? Bearing.Unclear
            : closer >= 2 * apart ? Bearing.Closer
            : apart >= 2 * closer ? Bearing.Apart
            : Bearing.Mixed;
    }
}

/// <summary>Which way the evidence points.</summary>
enum Bearing
{
    Unclear,
    Mixed,
    Closer,
    Apart,
}
