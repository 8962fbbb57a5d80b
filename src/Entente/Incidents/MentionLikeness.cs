using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Incidents;

/// <summary>How likely two mentions are of one happening: a weighted sum of signs, learned on labelled pairs.</summary>
public sealed class MentionLikeness
{
    /// <summary>What is looked at; the order is that of the weights.</summary>
    public static ImmutableArray<string> Signs { get; } =
    [
        "always", "same lemma", "same stem", "a stem in common", "one kind of act", "articles alike", "same article", "sentences alike", "words near alike",
        "participants shared", "participants apart", "doers shared", "doers apart", "undergoers shared", "undergoers apart", "names shared", "names apart",
        "numbers shared", "numbers apart", "times meet", "times apart", "same governor", "one governs the like of the other", "same word is rare",
        "same word, articles alike", "same word, participants shared", "same word, sentences alike", "same word of saying", "same word of saying, doers shared",
        "one kind, articles alike", "one kind, participants shared", "one kind, sentences alike", "other word, participants shared, articles alike", "other word, sentences alike", "same word, names apart",
    ];

    readonly double[] _weights;

    public MentionLikeness(IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _weights = [.. Signs.Select(sign => weights.GetValueOrDefault(sign))];
    }

    /// <summary>As learned; knowledge/incidents/likeness.tsv.</summary>
    public static MentionLikeness BuiltIn { get; } = ReadBuiltIn();

    /// <summary>From 0 to 1.</summary>
    public double Of(EventMention one, EventMention other, MentionCorpus corpus, double articles)
    {
        var sum = 0.0;
        Span<double> signs = stackalloc double[Signs.Length];
        Read(one, other, corpus, articles, signs);
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * _weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <param name="one">A mention.</param>
    /// <param name="other">Another.</param>
    /// <param name="corpus">Of both.</param>
    /// <param name="articles">See <see cref="MentionCorpus.Likeness"/>.</param>
    /// <param name="signs">Filled in the order of <see cref="Signs"/>.</param>
    public static void Read(EventMention one, EventMention other, MentionCorpus corpus, double articles, Span<double> signs)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(corpus);
        var sameLemma = one.Lemma == other.Lemma;
        var sameStem = !sameLemma && ActWords.Stem(one.Lemma) == ActWords.Stem(other.Lemma);
        var shared = !sameLemma && !sameStem && one.Stems.Overlaps(other.Stems);
        var same = sameLemma || sameStem || shared;
        var kind = !same && ActWords.AreOneKind(one.Stems, other.Stems);
        var sentences = corpus.Shared(one.Sentence, other.Sentence);
        var participants = corpus.Covered(one.Participants, other.Participants);
        var doers = corpus.Covered(one.Doers, other.Doers);
        var saying = same && ActWords.IsReporting(one.Lemma);
        ReadOnlySpan<double> read =
        [
            1, One(sameLemma), One(sameStem), One(shared), One(kind), articles, One(one.ArticleKey == other.ArticleKey), sentences, corpus.Shared(one.Near, other.Near),
            participants, Apart(one.Participants, other.Participants), doers, Apart(one.Doers, other.Doers),
            corpus.Covered(one.Undergoers, other.Undergoers), Apart(one.Undergoers, other.Undergoers), corpus.Covered(one.Names, other.Names), Apart(one.Names, other.Names),
            corpus.Covered(one.Numbers, other.Numbers), Apart(one.Numbers, other.Numbers), One(TimesMeet(one, other) == true), One(TimesMeet(one, other) == false),
            One(one.Governor is { } governor && governor == other.Governor),
            One((one.Governor is { } above && other.Stems.Contains(above)) || (other.Governor is { } over && one.Stems.Contains(over))),
            same ? corpus.Rarity(one.Lemma) : 0, same ? articles : 0, same ? participants : 0, same ? sentences : 0, One(saying), saying ? doers : 0,
            kind ? articles : 0, kind ? participants : 0, kind ? sentences : 0, same || kind ? 0 : participants * articles, same || kind ? 0 : sentences, same ? Apart(one.Names, other.Names) : 0,
        ];
        read.CopyTo(signs);
    }

    static double One(bool holds) => holds ? 1 : 0;

    /// <summary>Both say something, and nothing of it is the same.</summary>
    static double Apart(ImmutableHashSet<string> words, ImmutableHashSet<string> others) => One(words.Count > 0 && others.Count > 0 && !words.Overlaps(others));

    /// <summary>Null where one of them tells no time.</summary>
    static bool? TimesMeet(EventMention one, EventMention other) => one.Times.IsEmpty || other.Times.IsEmpty
        ? null
        : one.Times.Any(time => other.Times.Any(time.Overlaps));

    static MentionLikeness ReadBuiltIn()
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        using var stream = typeof(MentionLikeness).Assembly.GetManifestResourceStream("knowledge/incidents/likeness.tsv")!;
        using var rows = new StreamReader(stream);
        while (rows.ReadLine() is { } row)
        {
            if (!row.StartsWith('#') && row.Split('\t') is [var sign, var weight, ..])
            {
                weights[sign] = double.Parse(weight, CultureInfo.InvariantCulture);
            }
        }

        return new(weights);
    }
}
