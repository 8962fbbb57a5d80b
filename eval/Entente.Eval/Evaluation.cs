using System.Collections.Immutable;

namespace Entente.Eval;

/// <summary>Scores one labelled set. To add one: a file in this folder, a line in <see cref="Evaluations.All"/>, rows in eval/peers.tsv and a floor.</summary>
public interface IEvaluation
{
    /// <summary>What <c>entente eval</c> calls it.</summary>
    string Task { get; }

    /// <summary>Where the set lies in the folder of labelled data, such as coding/plover_gsr_dev.jsonl.</summary>
    string Gold { get; }

    /// <summary>Scores the engine against the set at <paramref name="gold"/>, a file or a folder.</summary>
    ImmutableArray<Figure> Score(Knowledge knowledge, string gold);
}

/// <summary>One measured number. Quality figures are percentages, so that floors and tables read alike.</summary>
/// <param name="Name">The measure, such as "token F1"; with the task it names a floor.</param>
/// <param name="Value">What was reached.</param>
/// <param name="Count">Of how many items.</param>
/// <param name="IsPinned">Whether a floor is kept under it; a line of a report has none.</param>
public readonly record struct Figure(string Name, double Value, int Count, bool IsPinned = true);

/// <summary>Every evaluation, in the order of the journey.</summary>
public static class Evaluations
{
    public static ImmutableArray<IEvaluation> All { get; } =
    [
        new ExtractionEvaluation(),
        new LanguageEvaluation(),
        new TimesEvaluation(),
        new AttributionsEvaluation(),
        new FactualityEvaluation(),
        new CausalNewsEvaluation(),
        new BecauseEvaluation(),
        new CodingEvaluation(),
        new RootsEvaluation(),
        new CalibrationEvaluation(),
        new StoriesEvaluation(),
        new SeedEvaluation(),
        new MeasuresEvaluation(),
        new DriversEvaluation(),
        new FramesEvaluation(),
        new CountriesEvaluation(),
        new LeadersEvaluation(),
        new NgecEvaluation(),
        new MentionsEvaluation(),
        new RolesEvaluation(),
        new CoreferenceEvaluation(),
        new IncidentsEvaluation(),
    ];

    /// <summary>Those that read a whole stream, for minutes: run when named, never with all.</summary>
    public static ImmutableArray<IEvaluation> OnDemand { get; } = [new TurningEvaluation()];
}
