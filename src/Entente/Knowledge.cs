using Entente.Actors;
using Entente.Briefs;
using Entente.Claims;
using Entente.Drivers;
using Entente.Measures;
using Entente.Sentences;

namespace Entente;

/// <summary>What the engine knows before it reads: the language, who there is, what can happen, and how causes are told.</summary>
/// <remarks>A part of the built-in knowledge is read when it is first asked for: who only asks a store needs neither the language nor the frames.</remarks>
public sealed record Knowledge
{
    readonly Lazy<LanguageModel> _language;
    readonly Lazy<TimeWords> _times;
    readonly Lazy<UnitTable> _units;
    readonly Lazy<ActorBook> _actors;
    readonly Lazy<Ontology> _ontology;
    readonly Lazy<CauseCues> _causes;
    readonly Lazy<Wording> _wording;

    Knowledge(IKnowledgeFiles files, Func<LanguageModel> language, Func<ActorBook> actors)
    {
        _language = new(language);
        _times = new(() => TimeWords.Read(files));
        _units = new(() => UnitTable.Read(files));
        _actors = new(actors);
        _ontology = new(() => Ontology.Read(files));
        _causes = new(() => CauseCues.Read(files));
        _wording = new(() => Wording.Read(files));
    }

    /// <summary>The knowledge shipped inside this assembly, from the folders knowledge and models of the repository.</summary>
    public static Knowledge BuiltIn { get; } = new(KnowledgeFiles.BuiltIn, () => LanguageModel.BuiltIn, () => ActorBook.Read(KnowledgeFiles.BuiltIn));

    public LanguageModel Language
    {
        get => _language.Value;
        init => _language = new(value);
    }

    public TimeWords Times => _times.Value;

    public UnitTable Units => _units.Value;

    public ActorBook Actors
    {
        get => _actors.Value;
        init => _actors = new(value);
    }

    public Ontology Ontology => _ontology.Value;

    public CauseCues Causes => _causes.Value;

    /// <summary>How questions are read and answers are put.</summary>
    public Wording Wording => _wording.Value;

    /// <summary>Reads the files of a knowledge folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or contradicts itself; the message says file, line and remedy.</exception>
    public static Knowledge Read(IKnowledgeFiles files, LanguageModel language) => Read(files, language, ActorBook.Read(files));

    /// <summary>Reads all but the actors, which are at hand from a compiled file.</summary>
    /// <exception cref="InvalidDataException">A file is missing or contradicts itself; the message says file, line and remedy.</exception>
    public static Knowledge Read(IKnowledgeFiles files, LanguageModel language, ActorBook actors)
    {
        var knowledge = new Knowledge(files, () => language, () => actors);
        _ = (knowledge.Times, knowledge.Units, knowledge.Ontology, knowledge.Causes, knowledge.Wording);
        return knowledge;
    }
}
