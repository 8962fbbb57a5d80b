using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>What is looked at when two mentions of happenings are held against each other.</summary>
/// <remarks>Of two numbers that each mention has for itself there are the lesser and the greater. "Told here" is the share of the articles of the story that have the word.</remarks>
public static class MentionSigns
{
    /// <summary>The names of the signs, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "always", "same lemma", "same stem", "a stem in common", "one kind of act", "same word is rare", "saying",
        "articles alike", "one story", "articles of the story", "articles' names alike", "articles' persons alike", "articles alike beyond others", "one article",
        "sentences alike", "words near alike", "participants shared", "participants apart", "doers shared", "doers apart", "undergoers shared", "undergoers apart",
        "names shared", "names apart", "numbers shared", "numbers apart", "persons shared", "persons apart", "named participants shared", "named participants apart",
        "times meet", "times apart", "same governor", "one governs the like of the other", "same subject", "other subject", "same object", "other object",
        "told here, less", "told here, more", "told here beyond others, less", "told here beyond others, more", "times told, less", "times told, more",
        "place, less", "place, more", "sentences between", "verbs", "not yet done", "negated", "past", "plural", "pronouns",
        "other word, company near", "other word, company near, root", "other word, company bound", "other word, company bound, root",
        "other word, words near alike", "other word, words near alike, root", "other word, participants shared", "other word, place, more",
        "other word, told here beyond others, less", "other word, told here, less",
        "persons known, less", "persons known, more", "named participants known, less", "named participants known, more", "names known, less", "names known, more",
    ];

    /// <param name="one">A mention.</param>
    /// <param name="other">Another.</param>
    /// <param name="corpus">Of both.</param>
    /// <param name="signs">Filled in the order of <see cref="Names"/>.</param>
    public static void Read(EventMention one, EventMention other, MentionCorpus corpus, Span<double> signs)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(corpus);
        var row = new Row(signs);
        row.Add(1);
        AddWords(ref row, one, other, corpus);
        AddArticles(ref row, one, other, corpus);
        row.Add(corpus.Shared(one.Sentence, other.Sentence));
        row.Add(corpus.Shared(one.Near, other.Near));
        row.Add(corpus.Match(one.Participants, other.Participants));
        row.Add(corpus.Match(one.Doers, other.Doers));
        row.Add(corpus.Match(one.Undergoers, other.Undergoers));
        row.Add(corpus.Match(one.Names, other.Names));
        row.Add(corpus.Match(one.Numbers, other.Numbers));
        row.Add(corpus.Match(one.Persons, other.Persons));
        row.Add(corpus.Match(one.NamedParticipants, other.NamedParticipants));
        row.Add(TimesMeet(one, other));
        row.Add(one.Governor is { } governor && governor == other.Governor);
        row.Add((one.Governor is { } above && other.Stems.Contains(above)) || (other.Governor is { } over && one.Stems.Contains(over)));
        row.Add(Same(one.SubjectWord, other.SubjectWord));
        row.Add(Same(one.ObjectWord, other.ObjectWord));
        AddTold(ref row, one, other, corpus);
        row.AddBoth(Math.Log(one.Place + 1), Math.Log(other.Place + 1));
        row.Add(one.ArticleKey == other.ArticleKey ? Math.Log(Math.Abs(one.Place - other.Place) + 1) : 0);
        foreach (var form in (ReadOnlySpan<MentionForms>)[MentionForms.Verb, MentionForms.NotYetDone, MentionForms.Negated, MentionForms.Past, MentionForms.Plural, MentionForms.Pronoun])
        {
            row.Add((one.Forms.HasFlag(form) ? 1 : 0) + (other.Forms.HasFlag(form) ? 1 : 0));
        }

        AddOtherWords(ref row, one, other, corpus);
        row.AddKnown(corpus.KnownPersons(other.ArticleKey, one.Persons), corpus.KnownPersons(one.ArticleKey, other.Persons));
        row.AddKnown(corpus.KnownNames(other.ArticleKey, one.NamedParticipants), corpus.KnownNames(one.ArticleKey, other.NamedParticipants));
        row.AddKnown(corpus.KnownNames(other.ArticleKey, one.Names), corpus.KnownNames(one.ArticleKey, other.Names));
    }

    static void AddWords(ref Row row, EventMention one, EventMention other, MentionCorpus corpus)
    {
        var lemma = one.Lemma == other.Lemma;
        var stem = !lemma && ActWords.Stem(one.Lemma) == ActWords.Stem(other.Lemma);
        var shared = !lemma && !stem && one.Stems.Overlaps(other.Stems);
        var same = lemma || stem || shared;
        row.Add(lemma);
        row.Add(stem);
        row.Add(shared);
        row.Add(!same && ActWords.AreOneKind(one.Stems, other.Stems));
        row.Add(same ? corpus.Rarity(one.Lemma) : 0);
        row.Add(same && ActWords.IsReporting(one.Lemma));
    }

    static void AddArticles(ref Row row, EventMention one, EventMention other, MentionCorpus corpus)
    {
        var articles = corpus.Between(one.ArticleKey, other.ArticleKey);
        row.Add(articles.Words);
        row.Add(articles.OneStory);
        row.Add(articles.Size);
        row.Add(articles.Names);
        row.Add(articles.Persons);
        row.Add(articles.Relative);
        row.Add(one.ArticleKey == other.ArticleKey);
    }

    static void AddTold(ref Row row, EventMention one, EventMention other, MentionCorpus corpus)
    {
        var (stem, stems) = (ActWords.Stem(one.Lemma), ActWords.Stem(other.Lemma));
        var (told, telling) = (corpus.Told(one.ArticleKey, stem), corpus.Told(other.ArticleKey, stems));
        row.AddBoth(told.Here, telling.Here);
        row.AddBoth(told.More, telling.More);
        row.AddBoth(Math.Log(corpus.Times(one.ArticleKey, stem) + 1), Math.Log(corpus.Times(other.ArticleKey, stems) + 1));
    }

    /// <summary>What speaks for one happening where the words do not: whether the story uses them alike.</summary>
    static void AddOtherWords(ref Row row, EventMention one, EventMention other, MentionCorpus corpus)
    {
        var (stem, stems) = (ActWords.Stem(one.Lemma), ActWords.Stem(other.Lemma));
        var others = one.Lemma == other.Lemma || stem == stems || one.Stems.Overlaps(other.Stems) ? 0 : 1;
        var company = corpus.Company(one.ArticleKey, stem, stems);
        var near = corpus.Shared(one.Near, other.Near);
        var (told, telling) = (corpus.Told(one.ArticleKey, stem), corpus.Told(other.ArticleKey, stems));
        foreach (var sign in (ReadOnlySpan<double>)
        [
            company.Near, Math.Sqrt(company.Near), company.Bound, Math.Sqrt(company.Bound), near, Math.Sqrt(near), corpus.Match(one.Participants, other.Participants).Shared,
            Math.Log(Math.Max(one.Place, other.Place) + 1), Math.Min(told.More, telling.More), Math.Min(told.Here, telling.Here),
        ])
        {
            row.Add(others * sign);
        }
    }

    /// <summary>Null where one of them has none.</summary>
    static bool? Same(string? word, string? other) => word is null || other is null ? null : word == other;

    /// <summary>Null where one of them tells no time.</summary>
    static bool? TimesMeet(EventMention one, EventMention other) => one.Times.IsEmpty || other.Times.IsEmpty ? null : one.Times.Any(time => other.Times.Any(time.Overlaps));

    /// <summary>Signs being written down one after the other.</summary>
    ref struct Row(Span<double> signs)
    {
        readonly Span<double> _signs = signs;
        int _at;

        public void Add(double sign) => _signs[_at++] = sign;

        public void Add(bool holds) => Add(holds ? 1 : 0);

        public void Add(bool? holds)
        {
            Add(holds is true);
            Add(holds is false);
        }

        public void Add((double Shared, bool Apart) match)
        {
            Add(match.Shared);
            Add(match.Apart);
        }

        public void AddBoth(double one, double other)
        {
            Add(Math.Min(one, other));
            Add(Math.Max(one, other));
        }

        /// <summary>Where only one of them has names that can be known, that one counts for both.</summary>
        public void AddKnown(double? one, double? other) => AddBoth(one ?? other ?? -1, other ?? one ?? -1);
    }
}
