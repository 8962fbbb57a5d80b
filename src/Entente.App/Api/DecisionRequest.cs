using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Api;

/// <summary>What somebody wants to decide, by the ids that the interface gives.</summary>
sealed record DecisionRequest
{
    /// <summary>wrong, right, really, one, apart, actor, ignore or undo.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the claim, or for wrong, right and really of the driver, that it is about.</summary>
    public string? About { get; init; }

    /// <summary>For one and apart: the id of the second claim.</summary>
    public string? Other { get; init; }

    /// <summary>For really: what the claim or driver is.</summary>
    public CorrectionRequest? Really { get; init; }

    /// <summary>For actor: the actor's id as it was read.</summary>
    public string? Read { get; init; }

    /// <summary>For actor: whom it really names.</summary>
    public string? Actor { get; init; }

    /// <summary>For ignore: whose articles are left out.</summary>
    public string? Publisher { get; init; }

    /// <summary>For undo: the id of a decision, or its beginning.</summary>
    public string? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>The decision, about words instead of ids.</summary>
    public Decision ToDecision(LedgerKeys keys, Knowledge knowledge, string by, DateTimeOffset at)
    {
        var kind = Asked.Value<DecisionKind>("kind", Kind);
        return Of(kind, keys, knowledge) with
        {
            At = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            By = by,
            Note = Note,
        };
    }

    Decision Of(DecisionKind kind, LedgerKeys keys, Knowledge knowledge)
    {
        var decision = new Decision { Kind = kind, At = "" };
        switch (kind)
        {
            case DecisionKind.Wrong or DecisionKind.Right:
                return decision with { About = keys.Passage(Needed("about", About)) };

            case DecisionKind.Really:
                var really = (Really ?? throw Lacks("really")).ToCorrection(knowledge.Actors);
                return really == new Correction() ? throw Lacks("really") : decision with { About = keys.Corrected(Needed("about", About), really, knowledge.Causes.Categories), Really = really };

            case DecisionKind.One or DecisionKind.Apart:
                return About == Other ? throw Lacks("other") : decision with { About = keys.Claim(Needed("about", About)).Passage, Other = keys.Claim(Needed("other", Other)).Passage };

            case DecisionKind.Actor:
                var (stored, passage) = keys.Claim(Needed("about", About));
                var read = Needed("read", Read);
                return stored.Claim.Source.Concat(stored.Claim.Target).Any(party => party.Actor == read)
                    ? decision with { About = passage, Read = read, Is = PartyOf(Needed("actor", Actor), knowledge.Actors) }
                    : throw new WrongUseException("ENT5010", $"{read} is not in that claim; it has {string.Join(" and ", stored.Claim.Source.Concat(stored.Claim.Target).Select(party => party.Actor))}.");

            case DecisionKind.Ignore:
                return decision with { Publisher = Needed("publisher", Publisher) };

            default:
                return decision with { Of = keys.Known(Needed("decision", Decision)) };
        }
    }

    static string Needed(string name, string? value) => string.IsNullOrEmpty(value) ? throw Lacks(name) : value;

    static ProblemException Lacks(string name) => new(StatusCodes.Status400BadRequest, "ENT7124", $"The decision lacks '{name}', or it decides nothing.");

    public static Party PartyOf(string name, ActorBook actors)
    {
        var actor = PartyArgument.Actor(name, actors);
        return new(actor.Id, actor.Country ?? "", actor.Country);
    }
}

/// <summary>What a claim or driver really is; what is left out was read right.</summary>
sealed record CorrectionRequest
{
    public string? Kind { get; init; }

    public string? Plover { get; init; }

    public string? Modality { get; init; }

    /// <summary>Who acts, by names or codes; of a driver, one side.</summary>
    public ImmutableArray<string>? Source { get; init; }

    /// <summary>Who is acted upon; of a driver, the other side.</summary>
    public ImmutableArray<string>? Target { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Of a driver: pushes_closer, pushes_apart, holds_back or risk.</summary>
    public string? Direction { get; init; }

    /// <summary>Of a driver: what kind of reason it is.</summary>
    public string? Category { get; init; }

    public Correction ToCorrection(ActorBook actors) => new()
    {
        Kind = Kind is null ? null : Asked.Value<ClaimKind>("kind", Kind),
        Plover = Plover is null ? null : Asked.Value<PloverCategory>("plover", Plover),
        Modality = Modality is null ? null : Asked.Value<Modality>("modality", Modality),
        Source = Parties(Source, actors),
        Target = Parties(Target, actors),
        Day = Day,
        Direction = Direction is null ? null : Asked.Value<DriverDirection>("direction", Direction),
        Category = Category,
    };

    static ImmutableArray<Party>? Parties(ImmutableArray<string>? names, ActorBook actors) =>
        names is { IsDefaultOrEmpty: false } given ? [.. given.Select(name => DecisionRequest.PartyOf(name, actors))] : null;
}
