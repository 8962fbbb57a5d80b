using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Entente.App.Workbench.Dyads;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Map;

/// <summary>A state in the middle, and around it, in their true direction and distance, those it has to do with.</summary>
public sealed record MapView : IView
{
    const int Most = 60;

    public required string State { get; init; }

    public required string Name { get; init; }

    public required AskedWindow Window { get; init; }

    /// <summary>The weightiest first.</summary>
    public required ImmutableArray<MapPartner> Partners { get; init; }

    /// <summary>Those without a capital, such as organisations.</summary>
    public required ImmutableArray<string> Unplaced { get; init; }

    /// <summary>States that something is said of, for choosing another.</summary>
    [JsonIgnore]
    public ImmutableArray<string> States { get; init; } = [];

    public ViewTable Table => new(
        ["partner", "claims", "cooperative", "conflictual", "km", "east", "north"],
        Partners.Select(one => (ImmutableArray<object?>)[one.Id, one.Pair.All, one.Pair.Cooperative, one.Pair.Conflictual, Math.Round(one.Distance), Math.Round(one.East), Math.Round(one.North)]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return $"{Name} · {labels["map.title"]}";
    }

    internal static MapView? Read(ViewRequest request)
    {
        var actors = request.Workspace.Knowledge.Actors;
        var query = new ClaimQuery { Since = request.First("since"), Until = request.Last("until"), Dimension = request.Text("dimension") };
        var pairs = request.Workspace.Pairs(query);
        var states = pairs.SelectMany(pair => (string[])[pair.A, pair.B]).Where(id => Capitals.Of(id) is not null).Distinct().ToImmutableArray();
        var asked = request.Part("state") is { Length: > 0 } part ? part : request.Text("state");
        var state = asked is null ? states.FirstOrDefault() ?? "RUS" : PairPath.SideOf(asked, actors)?.Id;
        if (state is null || Capitals.Of(state) is not { } middle)
        {
            return null;
        }

        var own = pairs.Where(pair => pair.A == state || pair.B == state).Take(Most).Select(pair => (Pair: pair, Other: pair.A == state ? pair.B : pair.A)).ToArray();
        return new()
        {
            State = state,
            Name = actors.Find(state)?.Name ?? state,
            Window = new(request.Text("since"), request.Text("until"), query.Dimension, default),
            States = [.. states.Append(state).Distinct().OrderBy(id => actors.Find(id)?.Name ?? id, StringComparer.Ordinal)],
            Partners = [.. own.Where(one => Capitals.Of(one.Other) is not null).Select(one =>
            {
                var (east, north, distance) = Azimuth.From(middle, Capitals.Of(one.Other)!);
                return new MapPartner(one.Other, one.Pair, east, north, distance);
            })],
            Unplaced = [.. own.Where(one => Capitals.Of(one.Other) is null).Select(one => one.Other)],
        };
    }
}

/// <summary>One that the state has to do with.</summary>
/// <param name="Id">A country.</param>
/// <param name="Pair">How much is said.</param>
/// <param name="East">Kilometres east of the middle, on the plane.</param>
/// <param name="North">Kilometres north of it.</param>
/// <param name="Distance">Kilometres between the capitals.</param>
public sealed record MapPartner(string Id, PairCount Pair, double East, double North, double Distance);
