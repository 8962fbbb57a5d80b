using System.Collections.Immutable;
using Entente.Claims;
using Entente.Drivers;

namespace Entente.Incidents;

/// <summary>What a person decided about what was read. It names the words it is about, never a row, so that it holds after every new reading.</summary>
public sealed record Decision
{
    public required DecisionKind Kind { get; init; }

    /// <summary>When, as ISO 8601 in UTC: the same decision taken twice is two decisions.</summary>
    public required string At { get; init; }

    /// <summary>Who.</summary>
    public string? By { get; init; }

    /// <summary>What it is about; null where it is about a publisher or another decision.</summary>
    public Passage? About { get; init; }

    /// <summary>The second of two that are one happening, or are not.</summary>
    public Passage? Other { get; init; }

    /// <summary>What the claim or driver really is.</summary>
    public Correction? Really { get; init; }

    /// <summary>The actor's id as it was read in the article of <see cref="About"/>.</summary>
    public string? Read { get; init; }

    /// <summary>Who that actor is.</summary>
    public Party? Is { get; init; }

    /// <summary>Whose articles are to be ignored.</summary>
    public string? Publisher { get; init; }

    /// <summary>The id of the decision that is undone.</summary>
    public string? Of { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>What can be decided.</summary>
public enum DecisionKind
{
    /// <summary>The text does not say so: the finding leaves the answers.</summary>
    Wrong,

    /// <summary>The text says exactly so.</summary>
    Right,

    /// <summary>The text says something else, which the decision gives.</summary>
    Really,

    /// <summary>Two claims are of one happening.</summary>
    One,

    /// <summary>Two claims are not of one happening.</summary>
    Apart,

    /// <summary>Who was read as one actor in an article is another.</summary>
    Actor,

    /// <summary>The articles of a publisher are left out.</summary>
    Ignore,

    /// <summary>Another decision no longer holds.</summary>
    Undo,
}

/// <summary>Words in a text, and what was read in them.</summary>
/// <param name="Content">See <see cref="StoreKey.OfContent"/>: the same wherever the text stands.</param>
/// <param name="Start">Of the words, in characters of the text.</param>
/// <param name="End">Behind the words.</param>
/// <param name="Quotation">The words.</param>
/// <param name="Reading">Tells apart findings in the same words: kind, code and parties.</param>
public sealed record Passage(string Content, int Start, int End, string Quotation, string Reading)
{
    public static Passage Of(string content, StoredClaim stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var span = stored.Claim.Evidence.Span;
        return new(content, span.Start, span.End, stored.Quotation, ReadingOf(stored.Claim));
    }

    public static Passage Of(string content, StoredDriver stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var span = stored.Driver.Evidence.Span;
        return new(content, span.Start, span.End, stored.Quotation, $"driver {stored.Driver.Direction} {stored.Driver.Category} {stored.Driver.Dyad.A} {stored.Driver.Dyad.B}");
    }

    static string ReadingOf(Claim claim) =>
        $"{claim.Kind}{(claim.Event is { } act ? $" {act.Plover}" : "")} {string.Join('+', claim.Source.Select(party => party.Actor))} > {string.Join('+', claim.Target.Select(party => party.Actor))}";
}

/// <summary>What a claim or driver really is; what is null was read right.</summary>
public sealed record Correction
{
    /// <summary>Of a claim only, like <see cref="Plover"/> and <see cref="Day"/>.</summary>
    public ClaimKind? Kind { get; init; }

    public PloverCategory? Plover { get; init; }

    public Modality? Modality { get; init; }

    /// <summary>Who acts; of a driver, one side of the pair.</summary>
    public ImmutableArray<Party>? Source { get; init; }

    /// <summary>Who is acted upon; of a driver, the other side of the pair.</summary>
    public ImmutableArray<Party>? Target { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Of a driver only.</summary>
    public DriverDirection? Direction { get; init; }

    /// <summary>Of a driver only: an id of knowledge/drivers/categories.tsv.</summary>
    public string? Category { get; init; }

    /// <summary>Whether it says what only a claim can be.</summary>
    public bool IsOfClaim => Kind is not null || Plover is not null || Day is not null;

    /// <summary>Whether it says what only a driver can be.</summary>
    public bool IsOfDriver => Direction is not null || Category is not null;

    /// <summary>The claim as the person has it.</summary>
    public Claim On(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var corrected = claim with
        {
            Kind = Kind ?? claim.Kind,
            Modality = Modality ?? claim.Modality,
            Source = Source ?? claim.Source,
            Target = Target ?? claim.Target,
            Interval = Day is { } day ? new(day, day) : claim.Interval,
            Confidence = 1,
        };
        return Plover is { } plover && plover != claim.Event?.Plover
            ? corrected with { Event = new() { Plover = plover, Cameo = "" }, Closeness = Turns.Of(plover, 0) is Turn.Cooperative ? 1 : -1 }
            : corrected;
    }

    /// <summary>The driver as the person has it.</summary>
    public Driver On(Driver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        var (a, b) = (Side(Source) ?? driver.Dyad.A, Side(Target) ?? driver.Dyad.B);
        var dyad = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
        var moved = driver.Affects.Where(side => side == a || side == b).ToImmutableArray();
        return driver with
        {
            Direction = Direction ?? driver.Direction,
            Category = Category ?? driver.Category,
            Modality = Modality ?? driver.Modality,
            Dyad = dyad,
            Affects = moved.IsEmpty ? [dyad.Item1, dyad.Item2] : moved,
            Confidence = 1,
        };
    }

    static string? Side(ImmutableArray<Party>? parties) => parties is [var party, ..] ? party.Country ?? party.Actor : null;
}
