using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Briefs;
using Entente.Claims;
using Entente.Drivers;
using Entente.Measures;

namespace Entente;

/// <summary>Finds every fault of the knowledge files, where reading them stops at the first.</summary>
public static class KnowledgeCheck
{
    /// <summary>A file with more faults than this has one fault, such as a wrong separator.</summary>
    const int MostOfOneReader = 200;

    static readonly Action<IKnowledgeFiles>[] s_readers =
    [
        files => ArticleRules.Read(files),
        files => TimeWords.Read(files),
        files => UnitTable.Read(files),
        files => ActorBook.Read(files),
        files => Ontology.Read(files),
        files => CauseCues.Read(files),
        files => Wording.Read(files),
    ];

    public static KnowledgeReport Run(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var faults = new List<KnowledgeFault>();
        var masked = new MaskedFiles(files);
        foreach (var read in s_readers)
        {
            for (var tries = 0; tries < MostOfOneReader && Fault(read, masked) is { } fault; tries++)
            {
                faults.Add(fault);
                if (!masked.Mask(fault))
                {
                    break;
                }
            }
        }

        faults.AddRange(ActorCheck.Run(masked));
        faults.AddRange(FrameCheck.Run(masked));
        return new()
        {
            Faults = [.. faults.OrderBy(f => !f.Stops).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Code, StringComparer.Ordinal)],
            Collisions = NameCollisions.In(masked),
        };
    }

    static KnowledgeFault? Fault(Action<IKnowledgeFiles> read, MaskedFiles files)
    {
        try
        {
            read(files);
            return null;
        }
        catch (InvalidDataException fault)
        {
            return MaskedFiles.Parse(fault.Message);
        }
    }
}

/// <summary>What <see cref="KnowledgeCheck"/> found.</summary>
public sealed record KnowledgeReport
{
    /// <summary>Those that stop the start first, then by file and line.</summary>
    public required ImmutableArray<KnowledgeFault> Faults { get; init; }

    /// <summary>Names that mean more than one actor at one time, the most shared first.</summary>
    public required ImmutableArray<NameCollision> Collisions { get; init; }

    public bool IsSound => !Faults.Any(fault => fault.Stops);
}
