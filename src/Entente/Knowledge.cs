using Entente.Actors;
using Entente.Briefs;
using Entente.Claims;
using Entente.Drivers;
using Entente.Measures;
using Entente.Sentences;

namespace Entente;

/// <summary>What the engine knows before it reads: the language, who there is, what can happen, and how causes are told.</summary>
public sealed record Knowledge
{
    static readonly Lazy<Knowledge> s_builtIn = new(() => Read(KnowledgeFiles.BuiltIn, LanguageModel.BuiltIn));

    /// <summary>The knowledge shipped inside this assembly, from the folders knowledge and models of the repository.</summary>
    public static Knowledge BuiltIn => s_builtIn.Value;

    public required LanguageModel Language { get; init; }

    public required TimeWords Times { get; init; }

    public required UnitTable Units { get; init; }

    public required ActorBook Actors { get; init; }

    public required Ontology Ontology { get; init; }

    public required CauseCues Causes { get; init; }

    /// <summary>How questions are read and answers are put.</summary>
    public required Wording Wording { get; init; }

    /// <summary>Reads the files of a knowledge folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or contradicts itself; the message says file, line and remedy.</exception>
    public static Knowledge Read(IKnowledgeFiles files, LanguageModel language) => Read(files, language, ActorBook.Read(files));

    /// <summary>Reads all but the actors, which are at hand from a compiled file.</summary>
    public static Knowledge Read(IKnowledgeFiles files, LanguageModel language, ActorBook actors) => new()
    {
        Language = language,
        Times = TimeWords.Read(files),
        Units = UnitTable.Read(files),
        Actors = actors,
        Ontology = Ontology.Read(files),
        Causes = CauseCues.Read(files),
        Wording = Wording.Read(files),
    };
}
