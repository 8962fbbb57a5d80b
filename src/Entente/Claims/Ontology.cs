using System.Collections.Frozen;

namespace Entente.Claims;

/// <summary>What can happen between actors and how texts say it: event types, frames, dimensions, cues. Read from knowledge/ontology.</summary>
public sealed class Ontology
{
    Ontology()
    {
    }

    /// <summary>The codes of CAMEO and what PLOVER makes of them.</summary>
    public required EventTypes Types { get; init; }

    /// <summary>How texts say each of them.</summary>
    public required FrameBook Frames { get; init; }

    /// <summary>What promising, demanding, refusing and ending make of a code.</summary>
    public required CodeShifts Shifts { get; init; }

    /// <summary>How cooperative or hostile each act is.</summary>
    public required Intensities Intensities { get; init; }

    /// <summary>How much each dimension tells of the relation of two sides.</summary>
    public required Dimensions Dimensions { get; init; }

    /// <summary>What makes a claim planned, speculative or negated.</summary>
    public required ModalityCues Modality { get; init; }

    /// <summary>How likely a claim is read right.</summary>
    internal ClaimConfidence Confidence { get; private init; } = null!;

    /// <summary>What tells whose account a claim is.</summary>
    public required AttributionCues Attribution { get; init; }

    /// <summary>Common nouns of those who act for a state or group: police, court, rebels.</summary>
    public required FrozenSet<string> Agents { get; init; }

    /// <summary>Nouns of people and bodies that belong to the state they act in unless a word says otherwise: police, students, rebels.</summary>
    public required FrozenSet<string> Locals { get; init; }

    /// <summary>Nouns that say how somebody else stands to their owner: an ally of Ukraine is not Ukraine.</summary>
    public required FrozenSet<string> Outsiders { get; init; }

    /// <summary>Nouns of people and bodies within a state, whatever their people, faith or name: Karen guerrillas, Hutu rebels, the Umma party.</summary>
    public required FrozenSet<string> Insiders { get; init; }

    /// <summary>Nouns of which "two" or "both" mean the pair that a text is about: countries, sides, leaders.</summary>
    public required FrozenSet<string> Both { get; init; }

    /// <summary>Nouns whose state does nothing by them: growth, results, teams.</summary>
    public required FrozenSet<string> Idle { get; init; }

    /// <summary>Nouns for a town or a part of a state: "the city in A" lies there.</summary>
    public required FrozenSet<string> Divisions { get; init; }

    /// <summary>Words that only sport has: wicket, goalkeeper.</summary>
    public required FrozenSet<string> Sport { get; init; }

    /// <summary>Words that sport shares: match, cup, captain.</summary>
    public required FrozenSet<string> Game { get; init; }

    /// <summary>Verbs of winning and losing.</summary>
    public required FrozenSet<string> Beaten { get; init; }

    /// <summary>Words that say who is a side of an act, and which.</summary>
    internal WordUses<RoleWord> Roles { get; private init; } = null!;

    /// <summary>First halves of words that name two states.</summary>
    public required CombiningForms Combining { get; init; }

    /// <summary>Nouns that a name of a people describes without naming the state: the Russian language.</summary>
    public required FrozenSet<string> Tongues { get; init; }

    public static Ontology Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var types = EventTypes.Read(files);
        var classes = WordClasses.Read(files);
        var shifts = CodeShifts.Read(files, types);
        return new()
        {
            Types = types,
            Frames = FrameBook.Read(files, types, classes, shifts),
            Shifts = shifts,
            Intensities = Intensities.Read(files),
            Confidence = ClaimConfidence.Read(files),
            Dimensions = Dimensions.Read(files),
            Modality = ModalityCues.Read(files),
            Attribution = AttributionCues.Read(files),
            Agents = classes.Required("agents"),
            Locals = classes.Required("locals"),
            Outsiders = classes.Required("outsiders"),
            Insiders = classes.Required("insiders"),
            Both = classes.Required("both"),
            Idle = classes.Required("idle"),
            Divisions = classes.Required("divisions"),
            Sport = classes.Required("sport"),
            Game = classes.Required("game"),
            Beaten = classes.Required("beaten"),
            Roles = WordUses<RoleWord>.Read(files, "ontology/role-words.tsv"),
            Combining = CombiningForms.Read(files),
            Tongues = classes.Required("tongues"),
        };
    }
}
