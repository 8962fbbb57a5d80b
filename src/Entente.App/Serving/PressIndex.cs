using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>The whole press summed up, made once for what the store holds; a pair's incidents are read when the pair is asked for.</summary>
sealed class PressIndex(IClaimStore store, Press press)
{
    public Press Press => press;

    /// <summary>One for each request: it remembers the pair that it was asked for.</summary>
    public DyadIndex Index => DyadIndex.Of(store, press);

    public static PressIndex Of(IClaimStore store) => new(store, Press.Of(store));

    public IReadOnlyList<Incident> IncidentsOf(Dyad dyad) => Deduplicator.Merge(store.Reports(dyad.A, dyad.B));
}
