namespace Entente.Incidents;

/// <summary>How likely two mentions are of one happening, by weights learned on labelled pairs.</summary>
public sealed class MentionLikeness(SignWeights weights)
{
    /// <summary>As learned; knowledge/incidents/likeness.tsv.</summary>
    public static MentionLikeness BuiltIn { get; } = new(SignWeights.BuiltIn("likeness", MentionSigns.Names));

    /// <summary>From 0 to 1.</summary>
    public double Of(EventMention one, EventMention other, MentionCorpus corpus)
    {
        Span<double> signs = stackalloc double[MentionSigns.Names.Length];
        MentionSigns.Read(one, other, corpus, signs);
        return weights.Of(signs);
    }
}
