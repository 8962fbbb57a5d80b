using System.Collections.Immutable;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>Incidents of the whole press and the index over them: made once for what the store holds, asked many times.</summary>
sealed record PressIndex(ILookup<Dyad, Incident> Incidents, DyadIndex Index)
{
    public static PressIndex Of(IClaimStore store)
    {
        var corpus = store.Corpus();
        ImmutableArray<Incident> incidents = [.. Deduplicator.Merge(store.Reports())];
        return new(incidents.ToLookup(Dyad.Of), DyadIndex.Of(incidents, new() { From = corpus.From, To = corpus.To }));
    }
}
