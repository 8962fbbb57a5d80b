using System.Collections.Immutable;
using Entente.App.Wire;
using Entente.Incidents;
using Entente.Measures;

namespace Entente.App.Api.Views;

/// <summary>One claim with its words and what a citation needs; the names are those of <c>entente analyze</c>.</summary>
sealed record ClaimView
{
    /// <summary>Stable: the same words read alike have the same id in every store.</summary>
    public required string Id { get; init; }

    public required string Article { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Quotation { get; init; }

    public required string Sentence { get; init; }

    public required DateOnly? Day { get; init; }

    public required string Kind { get; init; }

    public required string? Plover { get; init; }

    public required string? Mode { get; init; }

    public required ImmutableArray<string> Context { get; init; }

    public required string? Cameo { get; init; }

    public required ImmutableArray<string> Source { get; init; }

    public required ImmutableArray<string> SourceCodes { get; init; }

    public required ImmutableArray<string> Target { get; init; }

    public required ImmutableArray<string> TargetCodes { get; init; }

    public required bool Reciprocal { get; init; }

    public required ImmutableArray<string> Dimensions { get; init; }

    public required string Modality { get; init; }

    public required ImmutableArray<string> Attribution { get; init; }

    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }

    public required string DateBasis { get; init; }

    public required QuantityView? Quantity { get; init; }

    public required string? Place { get; init; }

    public required int Closeness { get; init; }

    public required double Confidence { get; init; }

    public required string? Title { get; init; }

    public required string? Publisher { get; init; }

    public required string? Address { get; init; }

    public required DateOnly? Published { get; init; }

    public static ClaimView Of(StoredClaim stored)
    {
        var claim = stored.Claim;
        return new()
        {
            Id = stored.Key,
            Article = stored.ArticleKey,
            Start = claim.Evidence.Span.Start,
            End = claim.Evidence.Span.End,
            Quotation = stored.Quotation,
            Sentence = stored.Sentence,
            Day = stored.Day,
            Kind = WireNames.Of(claim.Kind),
            Plover = claim.Event is { } act ? WireNames.Of(act.Plover) : null,
            Mode = claim.Event?.Mode,
            Context = claim.Event is { Context: { IsDefault: false } context } ? context : [],
            Cameo = claim.Event?.Cameo,
            Source = [.. claim.Source.Select(party => party.Actor)],
            SourceCodes = [.. claim.Source.Select(party => party.Code)],
            Target = [.. claim.Target.Select(party => party.Actor)],
            TargetCodes = [.. claim.Target.Select(party => party.Code)],
            Reciprocal = claim.Reciprocal,
            Dimensions = claim.Dimensions,
            Modality = WireNames.Of(claim.Modality),
            Attribution = claim.Attribution,
            From = claim.Interval.From,
            To = claim.Interval.To,
            DateBasis = WireNames.Of(claim.DateBasis),
            Quantity = QuantityView.From(claim.Quantity),
            Place = claim.Place,
            Closeness = claim.Closeness,
            Confidence = Math.Round(claim.Confidence, 3),
            Title = ArticleHead.Cut(stored.Title),
            Publisher = stored.Publisher,
            Address = stored.Address,
            Published = stored.Published,
        };
    }
}

/// <summary>A number of the text with its unit and what it counts.</summary>
sealed record QuantityView(int Start, int End, double Value, string? Unit, string? Of, string Bound, bool Approximate)
{
    public static QuantityView? From(Quantity? quantity) => quantity is null ? null
        : new(quantity.Span.Start, quantity.Span.End, quantity.Value, quantity.Unit, quantity.Of, WireNames.Of(quantity.Bound), quantity.Approximate);
}
