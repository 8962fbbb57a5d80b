using System.Collections.Immutable;
using Entente.Claims;

namespace Entente.Tests.Specs;

/// <summary>One claim a line: source, category with mode and CAMEO code or kind, target, words, and what is not plain assertion.</summary>
static class ClaimsLines
{
    public static string Lines(Analysis analysis) => string.Concat(
        from claim in analysis.Claims
        let words = analysis.Article.Text[claim.Evidence.Span.Start..claim.Evidence.Span.End]
        select $"{Parties(claim.Source)} {What(claim)} {(claim.Reciprocal ? "<->" : "->")} {Parties(claim.Target)} \"{words}\"{How(claim)}\n");

    static string What(Claim claim)
    {
        var kind = claim.Kind == ClaimKind.Event ? "" : claim.Kind.ToString().ToLowerInvariant();
        if (claim.Event is not { } code)
        {
            return kind;
        }

        var mode = code.Mode is null ? "" : $"/{code.Mode}";
        return $"{kind}{(kind.Length > 0 ? ":" : "")}{code.Plover.ToString().ToUpperInvariant()}{mode} {code.Cameo}";
    }

    static string Parties(ImmutableArray<Party> parties) => parties.Length == 0
        ? "-"
        : string.Join('+', parties.Select(party => party.Code.Length > 0 ? party.Code : party.Actor));

    static string How(Claim claim) => claim.Modality == Modality.Asserted ? "" : $" {claim.Modality.ToString().ToLowerInvariant()}";
}
