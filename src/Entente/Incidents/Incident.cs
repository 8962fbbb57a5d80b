using System.Collections.Immutable;
using Entente.Claims;

namespace Entente.Incidents;

/// <summary>One happening or standing fact between two sides, however many articles report it.</summary>
public sealed record Incident
{
    /// <summary>The key of its first report; stays while that report stays.</summary>
    public required string Id { get; init; }

    /// <summary>Who acts; the first in alphabetical order where the act has no direction.</summary>
    public required string Source { get; init; }

    public required string Target { get; init; }

    public required ActFamily Family { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    public required Turn Turn { get; init; }

    /// <summary>Of all reports, in alphabetical order.</summary>
    public required ImmutableArray<string> Dimensions { get; init; }

    /// <summary>How many publishers tell it in words of their own: copies of one text count once.</summary>
    public required int Publishers { get; init; }

    /// <summary>How much it counts: the likelihood that its best report is read right, times its modality's share.</summary>
    public required double Weight { get; init; }

    /// <summary>How much the press made of it: each doubling of the publishers that tell it in words of their own adds its weight once more.</summary>
    public double Salience => Weight * (1 + Math.Log2(Math.Max(1, Publishers)));

    public required ImmutableArray<Report> Reports { get; init; }

    /// <summary>The publishers that tell it, in alphabetical order; those not known are left out.</summary>
    public ImmutableArray<string> Voices => [.. Reports.Select(report => report.Publisher).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What its weight would be had this publisher not been read.</summary>
    public double WeightWithout(string publisher) =>
        Reports.Where(report => report.Publisher != publisher).Select(report => report.Weight).DefaultIfEmpty(0).Max();

    /// <summary>Why each report but the first is taken for the same thing.</summary>
    public required ImmutableArray<Merge> Merges { get; init; }
}

/// <summary>Why a report was taken for one of an incident that was there already.</summary>
/// <param name="ClaimKey">The report.</param>
/// <param name="Into">The report that it was found to be alike.</param>
/// <param name="Reason">What makes them alike.</param>
public readonly record struct Merge(string ClaimKey, string Into, MergeReason Reason);

/// <summary>What makes two reports one incident, the surest first.</summary>
public enum MergeReason
{
    /// <summary>A person said so.</summary>
    Decision,

    /// <summary>The same article tells it twice, as in headline and text.</summary>
    SameArticle,

    /// <summary>One article is a copy of the other.</summary>
    Copy,

    /// <summary>The same act between the same sides within a day, in words that are not foreign to each other.</summary>
    SameDay,

    /// <summary>The same act within some days, in similar words.</summary>
    SimilarWords,
}

/// <summary>Acts that can be told of one happening under more than one code.</summary>
/// <param name="Symmetric">Whether both do it, so that its direction is only that of the telling.</param>
/// <param name="Kind">The kind of claim; an event and a plan are not one.</param>
/// <param name="Plover">Null for claims without an event code.</param>
/// <param name="Turn">Tells apart claims without a code.</param>
public readonly record struct ActFamily(bool Symmetric, ClaimKind Kind, PloverCategory? Plover, Turn Turn)
{
    /// <summary>Meetings, visits, calls, negotiations and agreements are one act of two; all else has a doer.</summary>
    public static ActFamily Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var kind = report.Kind is ClaimKind.Statement ? ClaimKind.Event : report.Kind;
        var symmetric = report.Plover is PloverCategory.Consult or PloverCategory.Agree
            || report.Kind is ClaimKind.State or ClaimKind.Trend or ClaimKind.Membership;
        return new(symmetric, kind, report.Plover, report.Turn);
    }
}
