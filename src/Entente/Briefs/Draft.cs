using Entente.Claims;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>What the sections of one brief share while they are written.</summary>
sealed class Draft
{
    /// <summary>Longer sentences are quoted by the words that carry the finding.</summary>
    const int LongSentence = 260;

    /// <summary>Shorter excerpts say too little on their own.</summary>
    const int ShortExcerpt = 40;

    public Draft(Question question, PairEvidence evidence, Weighing weighing, Knowledge knowledge)
    {
        Question = question;
        Evidence = evidence;
        Weighing = weighing;
        Wording = knowledge.Wording;
        Ledger = new(evidence);
        Voices = new(evidence, knowledge.Actors);
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

    public SentenceWriter Write { get; }

    public string A { get; }

    public string B { get; }

    /// <summary>All that is known comes from one article.</summary>
    public bool IsOneArticle => Evidence.Copies.Count == 1;

    public (string, Run) SlotA => ("a", SentenceWriter.Words(A));

    public (string, Run) SlotB => ("b", SentenceWriter.Words(B));

    /// <summary>A sentence with a driver's kind, words, voice and day.</summary>
    public BriefSentence Tell(string key, StoredDriver driver)
    {
        var item = Ledger.Cite(driver);
        return Write.Write(
            key,
            [item],
            SlotA,
            SlotB,
            ("category", SentenceWriter.Words(Wording.Phrase("driver", driver.Driver.Category))),
            ("quote", Quote(driver.Sentence, driver.Quotation, item)),
            ("voice", SentenceWriter.Name(Voices.Of(driver))),
            ("day", SentenceWriter.Day(driver.Published, item)));
    }

    public BriefSentence Tell(string key, StoredClaim claim)
    {
        var item = Ledger.Cite(claim);
        return Write.Write(
            key,
            [item],
            SlotA,
            SlotB,
            ("quote", Quote(claim.Sentence, claim.Quotation, item)),
            ("voice", SentenceWriter.Name(Voices.Of(claim))),
            ("day", SentenceWriter.Day(claim.Published, item)));
    }

    public static Run Quote(string sentence, string words, int item) =>
        SentenceWriter.Quote(sentence.Length <= LongSentence || words.Length < ShortExcerpt ? sentence : words, item);

    /// <summary>How far a judgement can be trusted, by the independent voices behind it and whether somebody objects.</summary>
    public (Confidence Confidence, BriefSentence Reasons) Trust(IReadOnlyCollection<int> cites, bool contested)
    {
        var voices = cites.Select(number => Evidence.VoiceOf(Ledger[number].ArticleKey)).Distinct().Count();
        var confidence = voices >= 3 && !contested ? Confidence.High : voices >= 2 ? Confidence.Moderate : Confidence.Low;
        var key = (confidence, contested) switch
        {
            (Confidence.High, _) => "confidence.high",
            (Confidence.Moderate, true) => "confidence.contested",
            (Confidence.Moderate, false) => "confidence.moderate",
            _ => "confidence.low",
        };
        return (confidence, Write.Write(key, cites, ("count", SentenceWriter.Count(voices))));
    }

    /// <summary>Those that speak for the direction of the answer: the newest few of each voice, so that no publisher fills the list.</summary>
    public static IEnumerable<StoredClaim> Spread(IEnumerable<StoredClaim> claims, int most) =>
        claims
            .Where(claim => claim.Claim.Modality is not Modality.Speculative)
            .OrderByDescending(claim => claim.Day)
            .GroupBy(claim => claim.Publisher ?? claim.ArticleKey)
            .SelectMany(voice => voice.Take(2))
            .OrderByDescending(claim => claim.Claim.Confidence)
            .ThenByDescending(claim => claim.Day)
            .ThenBy(claim => claim.Key, StringComparer.Ordinal)
            .Take(most);
}
