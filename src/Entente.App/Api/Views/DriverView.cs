using System.Collections.Immutable;
using Entente.App.Wire;
using Entente.Incidents;

namespace Entente.App.Api.Views;

/// <summary>One driver with its words and what a citation needs.</summary>
sealed record DriverView
{
    public required string Id { get; init; }

    public required string Article { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Quotation { get; init; }

    public required string Sentence { get; init; }

    public required string Direction { get; init; }

    public required string Category { get; init; }

    /// <summary>Two codes in alphabetical order.</summary>
    public required ImmutableArray<string> Dyad { get; init; }

    public required ImmutableArray<string> Affects { get; init; }

    public required bool Explicit { get; init; }

    public required ImmutableArray<string> Holder { get; init; }

    public required string Modality { get; init; }

    public required string Strength { get; init; }

    /// <summary>The words of the cause, where the text gives it words of its own.</summary>
    public required string? Cause { get; init; }

    public required string? Effect { get; init; }

    public required string? Signal { get; init; }

    public required double Confidence { get; init; }

    public required string? Title { get; init; }

    public required string? Publisher { get; init; }

    public required string? Address { get; init; }

    public required DateOnly? Published { get; init; }

    public static DriverView Of(StoredDriver stored)
    {
        var driver = stored.Driver;
        return new()
        {
            Id = stored.Key,
            Article = stored.ArticleKey,
            Start = driver.Evidence.Span.Start,
            End = driver.Evidence.Span.End,
            Quotation = stored.Quotation,
            Sentence = stored.Sentence,
            Direction = WireNames.Of(driver.Direction),
            Category = driver.Category,
            Dyad = [driver.Dyad.A, driver.Dyad.B],
            Affects = driver.Affects,
            Explicit = driver.Explicit,
            Holder = driver.Holder,
            Modality = WireNames.Of(driver.Modality),
            Strength = WireNames.Of(driver.Strength),
            Cause = stored.Cause,
            Effect = stored.Effect,
            Signal = stored.Signal,
            Confidence = Math.Round(driver.Confidence, 3),
            Title = ArticleHead.Cut(stored.Title),
            Publisher = stored.Publisher,
            Address = stored.Address,
            Published = stored.Published,
        };
    }
}
