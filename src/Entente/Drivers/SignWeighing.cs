using Entente.Articles;

namespace Entente.Drivers;

/// <summary>Decides whether a sign bears on a pair, and on which: by the sides named in it and by what the article is about.</summary>
readonly struct SignWeighing(SidesOfArticle sides, TopicPair? topic, List<string> regions)
{
    /// <summary>Null where it tells of something else.</summary>
    public (string A, string B)? PairOf(SignKind kind, TextSpan span, TextSpan sentence, TextSpan? bearer, bool wordOfBoth, string? category)
    {
        var named = sides.In(span);
        if (bearer is { } who)
        {
            named = [.. sides.In(who).Union(named)];
        }

        if (topic is { } pair && named.Contains(pair.A) && named.Contains(pair.B))
        {
            return (pair.A, pair.B);
        }

        var ofTopic = topic is { IsStrong: true } strong ? named.Find(strong.Has) : null;
        if (ofTopic is not null && BearsAlone(kind, category, wordOfBoth, named.Count))
        {
            return (topic!.A, topic.B);
        }

        if (named.Count >= 2 && kind is not (SignKind.Survival or SignKind.Instability))
        {
            return TopicPair.Sorted(named[0], named[1]);
        }

        if (topic is { IsStrong: true } about && named.Count == 0 && sides.In(sentence).TrueForAll(about.Has)
            && kind is SignKind.Intention or SignKind.Opportunity or SignKind.Tie
            && (wordOfBoth || regions.Contains(about.A) || regions.Contains(about.B)))
        {
            return (about.A, about.B);
        }

        return null;
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
        SignKind.Tie => "trade",
        SignKind.Survival => "regime_survival",
        SignKind.Instability => "regime_instability",
        SignKind.Obstacle => "cross_pressure",
        _ => "reputation",
    };

    /// <summary>Whether one side of the article's pair is enough, the other being understood.</summary>
    static bool BearsAlone(SignKind kind, string? category, bool wordOfBoth, int named) => kind switch
    {
        SignKind.Estrangement or SignKind.Pressure or SignKind.Survival or SignKind.Instability => true,
        SignKind.Intention => category is not null && named == 1,
        SignKind.Need or SignKind.Opportunity or SignKind.Risk => named == 1,
        SignKind.Tie => wordOfBoth,
        _ => false,
    };
}
