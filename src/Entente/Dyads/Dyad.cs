using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>A pair of countries or organisations, without direction: <paramref name="A"/> comes first in ordinal order.</summary>
public readonly record struct Dyad(string A, string B)
{
    public static Dyad Of(string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? new(one, other) : new(other, one);

    public static Dyad Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return Of(incident.Source, incident.Target);
    }

    public override string ToString() => $"{A}-{B}";
}
