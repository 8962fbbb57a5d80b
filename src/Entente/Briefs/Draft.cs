using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>What the sections of one brief share while they are written.</summary>
sealed class Draft
{
    public Draft(Question question, PairEvidence evidence, Weighing weighing, Knowledge knowledge)
    {
        Question = question;
        Evidence = evidence;
        Weighing = weighing;
        Wording = knowledge.Wording;
        Ledger = new(evidence);
        Voices = new(evidence, knowledge.Actors);
        Opinions = knowledge.Wording.Opinions;
        Write = new(knowledge.Wording, question.A + question.B);
        A = Wording.FindPhrase("country", question.A) ?? question.NameOfA;
        B = Wording.FindPhrase("country", question.B) ?? question.NameOfB;
    }

    public Question Question { get; }

    public PairEvidence Evidence { get; }

    public Weighing Weighing { get; }

    public Wording Wording { get; }

    public Ledger Ledger { get; }

    public Voices Voices { get; }

    public OpinionSigns Opinions { get; }

    public SentenceWriter Write { get; }

    public string A { get; }

    public string B { get; }

    /// <summary>All that is known comes from one article.</summary>
    public bool IsOneArticle => Evidence.Articles.Copies.Count == 1;

    public Slot SlotA => ("a", SentenceWriter.Words(A));

    public Slot SlotB => ("b", SentenceWriter.Words(B));

    /// <summary>A sentence with a driver's kind, words, voice and day.</summary>
    /// <param name="quoted">The ledger items that the section has quoted whole; of those only the driver's own words are quoted again.</param>
    public BriefSentence Tell(string key, DriverTheme theme, StoredDriver driver, HashSet<int>? quoted = null)
    {
        var item = Ledger.Cite(driver);
        var whole = quoted?.Add(item) is false ? driver.Quotation : driver.Sentence;
        return Write.Write(
            key,
            [item],
            SlotA,
            SlotB,
            ("category", SentenceWriter.Words(NameOf(theme))),
            ("quote", Quoting.Passage(whole, driver.Quotation, item, Wording.Furniture)),
            ("voice", SentenceWriter.Name(Voices.Of(driver))),
            ("day", SentenceWriter.Day(driver.Published, item)));
    }

    public BriefSentence Tell(string key, StoredClaim claim, params ReadOnlySpan<Slot> more)
    {
        var item = Ledger.Cite(claim);
        return Write.Write(
            key,
            [item],
            [
                SlotA,
                SlotB,
                ("quote", Quoting.Passage(claim.Sentence, claim.Quotation, item, Wording.Furniture)),
                ("voice", SentenceWriter.Name(Voices.Of(claim))),
                ("day", SentenceWriter.Day(claim.Published, item)),
                .. more,
            ]);
    }

    /// <summary>The author's own view: in an opinion piece, or where the author only supposes.</summary>
    public bool IsOpinion(StoredDriver driver) =>
        driver.Driver.Holder.All(holder => holder == "AUTHOR")
        && (driver.Driver.Modality is Modality.Speculative || Opinions.AreIn(Evidence.Articles[driver.ArticleKey].Article));

    public int Cite(ToldIncident told) => Ledger.Cite(told.Best);

    /// <summary>A kind of driver in prose, with the side that it moves: Myanmar's need for labour.</summary>
    public string NameOf(DriverTheme theme) => PhraseOf(theme).Replace("{whose}", theme.Drivers[0].Ranked.Affects switch
    {
        [var only] when only == Question.A => Possessive(A),
        [var only] when only == Question.B => Possessive(B),
        _ => "both sides’",
    }, StringComparison.Ordinal);

    /// <summary>What holds back is seldom what draws together: unlike outlooks rather than a shared one.</summary>
    string PhraseOf(DriverTheme theme) => (theme.IsCloser ? null : Wording.FindPhrase("against", theme.Category)) ?? Wording.Phrase("driver", theme.Category);

    /// <summary>The kinds of some drivers, each once: arms, trade and the search for legitimacy.</summary>
    public Slot NamesOf(string slot, IEnumerable<DriverTheme> themes) =>
        (slot, SentenceWriter.Words(Numerals.List([.. themes.Select(NameOf).Distinct()])));

    /// <summary>The dimensions that most of these incidents fall under, as prose names them; none where none stands out.</summary>
    public ImmutableArray<string> FieldsOf(IReadOnlyCollection<ToldIncident> incidents) =>
    [
        .. incidents
            .Where(told => told.Dimension.Length > 0)
            .GroupBy(told => told.Dimension)
            .Where(field => field.Count() >= 2 && 5 * field.Count() >= incidents.Count)
            .OrderByDescending(field => field.Count())
            .ThenBy(field => field.Key, StringComparer.Ordinal)
            .Take(2)
            .Select(field => Wording.Phrase("field", field.Key)),
    ];

    /// <summary>How many incidents, in a form that a citation of all of them bears out, or without a figure where they are too many to cite.</summary>
    public static ImmutableArray<Run> Incidents(int count) => Numerals.Roughly(count) is { } size
        ? [SentenceWriter.Words($"{size} incidents")]
        : [SentenceWriter.Count(count), SentenceWriter.Words(count == 1 ? " incident" : " incidents")];

    /// <summary>Those that most publishers tell and that are read most surely, the newest of equals; two a publisher, so that none fills the list.</summary>
    public IEnumerable<ToldIncident> Foremost(IEnumerable<ToldIncident> incidents, int most)
    {
        var (first, second) = (new Dictionary<string, ToldIncident>(), new Dictionary<string, ToldIncident>());
        foreach (var told in incidents)
        {
            var voice = Evidence.VoiceOf(told.Best.ArticleKey);
            var less = told;
            if (!first.TryGetValue(voice, out var best) || IsBefore(told, best))
            {
                (first[voice], less) = (told, best);
            }

            if (less is not null && (!second.TryGetValue(voice, out var next) || IsBefore(less, next)))
            {
                second[voice] = less;
            }
        }

        return Sorted(first.Values).Concat(Sorted(second.Values)).Take(most);

        static List<ToldIncident> Sorted(IEnumerable<ToldIncident> some)
        {
            var sorted = some.ToList();
            sorted.Sort(InOrder);
            return sorted;
        }
    }

    static bool IsBefore(ToldIncident one, ToldIncident other) => InOrder(one, other) < 0;

    static int InOrder(ToldIncident one, ToldIncident other) =>
        one.Incident.Publishers != other.Incident.Publishers ? other.Incident.Publishers.CompareTo(one.Incident.Publishers)
        : one.Cost != other.Cost ? one.Cost.CompareTo(other.Cost)
        : one.Day != other.Day ? other.Day.CompareTo(one.Day)
        : string.CompareOrdinal(one.Incident.Id, other.Incident.Id);

    static string Possessive(string name) => name.EndsWith('s') ? $"{name}’" : $"{name}’s";
}
