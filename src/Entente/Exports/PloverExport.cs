using System.Collections.Immutable;
using System.Globalization;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Exports;

/// <summary>Events of PLOVER in the columns of the POLECAT files, so that what reads those reads ours.</summary>
/// <remarks>
/// One row a claim with a category that is not denied; several actors of one side stand in one cell with "; " between. Columns for what
/// Entente does not know (COW numbers, coordinates, ids of other catalogues) stay empty.
/// </remarks>
public sealed class PloverExport : IExport
{
    const string Between = "; ";

    static readonly string[] s_columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw",
        "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
        "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public string Name => "plover";

    public void Write(TextWriter output, IEnumerable<StoredClaim> claims, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(knowledge);
        TabSeparated.WriteLine(output, s_columns);
        foreach (var stored in claims)
        {
            if (stored.Claim is { Event: { } code, Modality: not Modality.Negated })
            {
                TabSeparated.WriteLine(output, Row(stored, code, knowledge));
            }
        }
    }

    static IEnumerable<string> Row(StoredClaim stored, EventCode code, Knowledge knowledge)
    {
        var claim = stored.Claim;
        var intensity = knowledge.Ontology.Intensities.Of(code);
        return
        [
            stored.Key, ClaimColumn.TextOf(stored.Day), code.Plover.ToString().ToUpperInvariant(), code.Mode ?? "",
            intensity?.ToString("0.0", CultureInfo.InvariantCulture) ?? "", Quad(code.Plover), string.Join(Between, code.Context),
            .. Side(stored, claim.Source, knowledge), .. Side(stored, claim.Target, knowledge),
            claim.Place ?? "", "", "", "", "", "", "", "", claim.Place ?? "", "",
            stored.Publisher ?? "", ClaimColumn.TextOf(stored.Published), "", "", "", "en", "",
        ];
    }

    static IEnumerable<string> Side(StoredClaim stored, ImmutableArray<Party> parties, Knowledge knowledge) =>
    [
        Joined(parties.Select(party => NameOf(party, knowledge))),
        Joined(parties.Select(party => party.Country ?? (party.Code.Length >= 3 ? party.Code[..3] : ""))),
        "",
        Joined(parties.Select(party => Sectors(party).FirstOrDefault() ?? "")),
        Joined(parties.SelectMany(Sectors).Distinct()),
        "",
        Joined(parties.Select(party => Words(stored, party))),
        "",
    ];

    static string NameOf(Party party, Knowledge knowledge) => knowledge.Actors.Find(party.Actor)?.Name ?? party.Actor.TrimStart('?', '/');

    static IEnumerable<string> Sectors(Party party) => party.Code.Length <= 3 ? [] : party.Code[3..].Chunk(3).Select(sector => new string(sector));

    /// <summary>The text's own words, where they stand in the sentence that is kept.</summary>
    static string Words(StoredClaim stored, Party party)
    {
        var sentence = stored.Claim.Evidence.Sentence;
        return party.Span is { } span && sentence.Contains(span) && span.End - sentence.Start <= stored.Sentence.Length
            ? stored.Sentence[(span.Start - sentence.Start)..(span.End - sentence.Start)]
            : "";
    }

    static string Joined(IEnumerable<string> names) => string.Join(Between, names.Where(name => name.Length > 0));

    static string Quad(PloverCategory category) => category switch
    {
        PloverCategory.Agree or PloverCategory.Consult or PloverCategory.Support or PloverCategory.Concede => "VERBAL COOPERATION",
        PloverCategory.Cooperate or PloverCategory.Aid or PloverCategory.Retreat => "MATERIAL COOPERATION",
        PloverCategory.Request or PloverCategory.Accuse or PloverCategory.Reject or PloverCategory.Threaten => "VERBAL CONFLICT",
        _ => "MATERIAL CONFLICT",
    };
}
