using Entente.Incidents;
using Entente.Measures;

namespace Entente.Briefs;

/// <summary>Which plans may still come to something: not those that a report tells of as past, nor those long since announced.</summary>
static class OpenPlans
{
    /// <summary>What was announced so many days before the last article is no news of what is to come.</summary>
    const int Oldest = 180;

    /// <summary>Whether the report tells of a plan of its own day: not "sought in the 1960s", "were determined to".</summary>
    public static bool IsOfItsDay(StoredClaim claim) =>
        claim.Claim.DateBasis is not TimeBasis.Tense && !(claim.Claim.Interval.To is { } end && claim.Published is { } day && end < day.AddDays(-31));

    /// <summary>Whether it is recent enough, or set for a day to come, to be looked out for.</summary>
    public static bool IsAhead(StoredClaim claim, DateOnly? last) =>
        IsOfItsDay(claim) && (last is not { } day || (claim.Published is { } told && told >= day.AddDays(-Oldest)) || claim.Claim.Interval.To > day);
}
