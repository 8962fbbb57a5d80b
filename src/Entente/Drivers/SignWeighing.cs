namespace Entente.Drivers;

/// <summary>Decides whether a sign bears on a pair, and on which: by the sides named in it and by what the article is about.</summary>
readonly struct SignWeighing(SidesOfArticle sides, TopicPair? topic)
{
    /// <summary>Null where it tells of something else.</summary>
    public (string A, string B)? PairOf(in SignSetting setting)
    {
        var states = setting.Sides.FindAll(SidesOfArticle.IsState);
        if (setting.Kind is SignKind.Intention or SignKind.Need && setting.Bearer is { } bearer && topic is { } spoken && spoken.Has(bearer) is false
            && states.Count > 2)
        {
            return null; // a third one's aim
        }

        if (topic is { } pair && states.Contains(pair.A) && states.Contains(pair.B))
        {
            return (pair.A, pair.B);
        }

        if (topic is { IsStrong: true } about)
        {
            var third = setting.States.Exists(state => !about.Has(state));
            if (states.Exists(about.Has) && BearsAlone(setting, third))
            {
                return (about.A, about.B);
            }

            if (states.Count == 0 && setting.IsOfAnyone && setting.Kind is SignKind.Opportunity)
            {
                return (about.A, about.B);
            }

            if (states.Count == 0 && setting.Kind is SignKind.Intention or SignKind.Opportunity or SignKind.Need or SignKind.Tie or SignKind.Motive && BearsUnnamed(setting, about))
            {
                return (about.A, about.B);
            }

            if (states.Count == 0 && setting is { Kind: SignKind.Obstacle, SpeaksOfNobodyElse: true } && (setting.SpeaksOfDealings || setting.SpeaksOfBoth))
            {
                return (about.A, about.B);
            }
        }

        return setting.States is [var one, var other] && setting.Bearer == one && setting.Kind is not (SignKind.Survival or SignKind.Instability or SignKind.Pressure)
            && (setting.Kind is not SignKind.Intention || setting.SpeaksOfCloseness)
            ? TopicPair.Sorted(one, other)
            : null;
    }

    /// <summary>What it is about where no word of the topics stands in it.</summary>
    public static string CategoryOf(SignKind kind) => kind switch
    {
        SignKind.Intention => "strategic_aim",
        SignKind.Need => "economic_need",
        SignKind.Opportunity => "opportunity",
        SignKind.Pressure => "third_party_pressure",
        SignKind.Estrangement => "third_party_estrangement",
        SignKind.Alignment => "ideology",
        SignKind.Tie => "opportunity",
        SignKind.Motive => "strategic_aim",
        SignKind.Survival => "regime_survival",
        SignKind.Instability => "regime_instability",
        SignKind.Obstacle => "cross_pressure",
        _ => "reputation",
    };

    /// <summary>Whether one side of the article's pair is enough, the other being understood.</summary>
    static bool BearsAlone(in SignSetting setting, bool third) => setting.Kind switch
    {
        SignKind.Estrangement or SignKind.Pressure or SignKind.Survival or SignKind.Instability or SignKind.Motive => true,
        SignKind.Intention => (setting.Category is not null || setting.SpeaksOfCloseness) && !third,
        SignKind.Obstacle => ((setting.SpeaksOfCloseness && setting.Bearer is not null) || setting.SpeaksOfDealings) && !third,
        SignKind.Need or SignKind.Opportunity or SignKind.Risk or SignKind.Alignment => !third,
        SignKind.Tie => setting.SpeaksOfBoth,
        _ => false,
    };

    /// <summary>No state is named: a region or an organisation of one side, or words for the two, must stand in for it.</summary>
    bool BearsUnnamed(in SignSetting setting, TopicPair about)
    {
        if (setting.SpeaksOfBoth || setting.Regions.Contains(about.A) || setting.Regions.Contains(about.B))
        {
            return true;
        }

        foreach (var side in setting.Sides)
        {
            if (sides.IsMember(about.A, side) || sides.IsMember(about.B, side))
            {
                return true;
            }
        }

        return setting.Kind is SignKind.Intention or SignKind.Opportunity && setting.Category is "bloc_building" && setting.SpeaksOfNobodyElse;
    }
}

/// <summary>What stands around a sign.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Sides">States and organisations in its reach, the bearer first; none that is only compared with, or that it is against.</param>
/// <param name="Regions">The states of regions named there.</param>
/// <param name="Category">What its words are about; null where they do not say.</param>
readonly record struct SignSetting(SignKind Kind, List<string> Sides, List<string> Regions, string? Category)
{
    /// <summary>The side that it is said of, where its subject names one.</summary>
    public string? Bearer { get; init; }

    /// <summary>The states of its subject and reach, none that is told of in passing.</summary>
    public required List<string> States { get; init; }

    /// <summary>Whether it has a word for the two, such as "bilateral".</summary>
    public bool SpeaksOfBoth { get; init; }

    /// <summary>Whether its sentence names no state outside the article's pair.</summary>
    public bool SpeaksOfNobodyElse { get; init; }

    /// <summary>Whether it is said of any state whatever.</summary>
    public bool IsOfAnyone { get; init; }

    /// <summary>Whether its sentence has a word for how close two states are.</summary>
    public bool SpeaksOfCloseness { get; init; }

    /// <summary>Whether it has a word for the dealings of two states with each other, neither of which need be named.</summary>
    public bool SpeaksOfDealings { get; init; }

    /// <summary>Whether its words tell what somebody wants, or by a "not" does not want.</summary>
    public bool IsWish { get; init; }
}
