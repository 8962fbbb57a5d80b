using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Claims;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Finds which causes, aims, pressures, obstacles and risks bear on the closeness of a pair, and leaves out the causes of other things.</summary>
static class DriverFinder
{
    /// <summary>In reading order.</summary>
    public static ImmutableArray<Driver> Find(
        Article article,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Claim> claims,
        ImmutableArray<CausalClaim> causes,
        CauseCues cues)
    {
        _ = claims;
        var sides = new SidesOfArticle(article.Text, mentions);
        var topic = TopicPair.Of(sentences, sides, sentence => new DriverSentence(article, sentence, sides, cues).ClosenessIn(sentence.Span));
        var drivers = ImmutableArray.CreateBuilder<Driver>();
        var isOfSport = sentences.Length < LongText
            && sentences.SelectMany(sentence => new DriverSentence(article, sentence, sides, cues).WordsOfSport).Distinct().Count() >= FewestOfSport;
        var next = 0;
        Sentence? before = null;
        foreach (var sentence in sentences)
        {
            if (sentence.Tokens.Length < 3 || sentence.Block is BlockKind.Byline or BlockKind.Biography or BlockKind.Title)
            {
                continue;
            }

            while (next < causes.Length && causes[next].Evidence.Sentence.Start < sentence.Span.Start)
            {
                next++;
            }

            var from = IsSameParagraph(article, before, sentence) ? before!.Span.Start : sentence.Span.Start;
            before = sentence;
            var read = new DriverSentence(article, sentence, sides, cues) { From = from, Topic = topic, IsShort = sentences.Length < LongText };
            if (isOfSport || read.WordsOfSport.Count() >= FewestOfSport || (read.IsShort && IsQuestion(article, sentence)))
            {
                continue;
            }

            var reading = new DriverReading(read);
            for (var i = next; i < causes.Length && causes[i].Evidence.Sentence == sentence.Span; i++)
            {
                reading.Add(causes[i]);
            }

            reading.AddSigns();
            foreach (var draft in reading.Chosen().Where(draft => !OtherMatters.Are(read, draft) && !cues.IsFurniture(article[draft.Span])))
            {
                drivers.Add(draft.ToDriver(article, sentence, HolderOf(draft.Span, attributions)));
            }
        }

        return drivers.DrainToImmutable();
    }

    /// <summary>A text of fewer sentences has no room to say elsewhere whom its reasons are about.</summary>
    const int LongText = 8;

    /// <summary>One word of sport may be a figure of speech.</summary>
    const int FewestOfSport = 2;

    static bool IsQuestion(Article article, Sentence sentence) => article[sentence.Span].TrimEnd() is [.., '?'];

    static bool IsSameParagraph(Article article, Sentence? before, Sentence sentence) =>
        before is not null && before.Block == sentence.Block && !article.Text.AsSpan(before.Span.End, sentence.Span.Start - before.Span.End).Contains('\n');

    static ImmutableArray<string> HolderOf(TextSpan span, ImmutableArray<Attribution> attributions)
    {
        var holders = ImmutableArray.Create("AUTHOR");
        foreach (var attribution in attributions)
        {
            if (attribution.Holder is { } holder && attribution.Content.Contains(span.Start) && !holders.Contains(holder))
            {
                holders = holders.Add(holder);
            }
        }

        return holders;
    }
}
