using System.Globalization;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Exports;

/// <summary>Events of CAMEO in the columns of the classic dyadic event files (Phoenix): one row for each source, target and direction.</summary>
/// <remarks>The score is that of Goldstein's scale for the root of the code; the classic files give finer ones for some codes.</remarks>
public sealed class CameoExport : IExport
{
    static readonly string[] s_columns =
    [
        "EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute",
        "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute", "EventCode", "EventRootCode", "PentaClass",
        "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName", "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources",
    ];

    public string Name => "cameo";

    public void Write(TextWriter output, IEnumerable<StoredClaim> claims, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(claims);
        TabSeparated.WriteLine(output, s_columns);
        foreach (var stored in claims)
        {
            if (stored.Claim is not { Event: { } code, Modality: not Modality.Negated } claim)
            {
                continue;
            }

            var number = 0;
            foreach (var (source, target) in Dyads(claim))
            {
                TabSeparated.WriteLine(output, Row(stored, code, source, target, $"{stored.Key}-{++number}"));
            }
        }
    }

    /// <summary>Lists of actors are crossed; what each does to the other is two events.</summary>
    static IEnumerable<(string Source, string Target)> Dyads(Claim claim)
    {
        var sources = claim.Source.Select(party => party.Code).DefaultIfEmpty("");
        var targets = claim.Target.Select(party => party.Code).DefaultIfEmpty("");
        var dyads = from source in sources from target in targets where source.Length + target.Length > 0 select (source, target);
        return claim.Reciprocal ? dyads.SelectMany(dyad => new[] { dyad, (dyad.target, dyad.source) }) : dyads;
    }

    static IEnumerable<string> Row(StoredClaim stored, EventCode code, string source, string target, string id)
    {
        var root = code.Cameo[..2];
        return
        [
            id, stored.Day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "",
            stored.Day?.Year.ToString(CultureInfo.InvariantCulture) ?? "", stored.Day?.Month.ToString(CultureInfo.InvariantCulture) ?? "",
            stored.Day?.Day.ToString(CultureInfo.InvariantCulture) ?? "",
            .. Actor(source), .. Actor(target), code.Cameo, root, Penta(root), Goldstein(root),
            string.Join(';', code.Context), "", "", stored.Claim.Place ?? "", "", "", $"{stored.ArticleKey}_{stored.Claim.Evidence.Sentence.Start}",
            stored.Address ?? "", stored.Publisher ?? "",
        ];
    }

    static IEnumerable<string> Actor(string code) =>
    [
        code,
        code.Length >= 3 ? code[..3] : code,
        code.Length >= 6 ? code[3..6] : "",
        code.Length > 6 ? string.Join(';', code[6..].Chunk(3).Select(letters => new string(letters))) : "",
    ];

    /// <summary>The five classes of the classic files: 0 neutral, 1 and 2 verbal and material cooperation, 3 and 4 verbal and material conflict.</summary>
    static string Penta(string root) => root switch
    {
        "03" or "04" or "05" => "1",
        "06" or "07" or "08" => "2",
        "09" or "10" or "11" or "12" or "13" => "3",
        "01" or "02" => "0",
        _ => "4",
    };

    /// <summary>Goldstein 1992 as the CAMEO codebook (version 1.1b3) carries it over, for the first code of each root.</summary>
    static string Goldstein(string root) => root switch
    {
        "03" => "4.0",
        "04" => "1.0",
        "05" => "3.5",
        "06" => "6.0",
        "07" => "7.0",
        "08" => "5.0",
        "09" or "11" => "-2.0",
        "10" => "-5.0",
        "12" or "16" => "-4.0",
        "13" => "-4.4",
        "14" => "-6.5",
        "15" => "-7.2",
        "17" => "-7.0",
        "18" => "-9.0",
        "19" or "20" => "-10.0",
        _ => "0.0",
    };
}
