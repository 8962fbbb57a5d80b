using Entente.Articles;
using Entente.Claims;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>A sentence as drivers are read from it: its words and clauses, the sides it names, and how close it says that they are.</summary>
sealed class DriverSentence
{
    /// <summary>What a word counts in a clause under the reason.</summary>
    const double Beside = 0.4;

    /// <summary>Words that open a clause of its own; "bent on selling" and "eager to sell" go on with what is said.</summary>
    static readonly HashSet<string> s_joining =
        ["if", "unless", "because", "although", "though", "as", "when", "while", "since", "after", "before", "by", "so", "in", "whereas", "until", "once", "lest", "with"];

    readonly ClosenessReading _closeness;
    readonly List<CueMatch> _both;
    readonly List<CueMatch> _between;

    readonly Article _article;

    public DriverSentence(Article article, Sentence sentence, SidesOfArticle sides, CauseCues cues)
    {
        (_article, Sentence, Sides, Cues, From) = (article, sentence, sides, cues, sentence.Span.Start);
        Words = new(article, sentence);
        Clauses = new(sentence);
        _closeness = new(Words, Clauses, cues.Relations, cues.Turning);
        _both = [.. cues.Both.Find(Words).Select(found => found.Match)];
        _between = [.. cues.Between.Find(Words).Select(found => found.Match)];
    }

    public Sentence Sentence { get; }

    /// <summary>Where the sentence before begins, if it stands in the same paragraph: pronouns may reach back to it.</summary>
    public int From { get; init; }

    public SidesOfArticle Sides { get; }

    /// <summary>What the article is about.</summary>
    public TopicPair? Topic { get; init; }

    /// <summary>Whether it stands in a text of few lines, which has no room to say elsewhere whom its reasons are about.</summary>
    public bool IsShort { get; init; }

    public CauseCues Cues { get; }

    public CueWords Words { get; }

    public Clauses Clauses { get; }

    public TextSpan Span(TokenRange range) => range.Span(Sentence.Tokens);

    /// <summary>How close the words say that two are: 1 for closer, -1 for farther apart, 0 where none says.</summary>
    public int ClosenessIn(TextSpan span) => _closeness.In(span, _ => false);

    /// <summary>The same, over the words that <paramref name="isLeftOut"/> leaves.</summary>
    public int ClosenessIn(TextSpan span, Func<TextSpan, bool> isLeftOut) => _closeness.In(span, isLeftOut);

    /// <summary>The same of what is told outright of the two, not in a clause of its own, in passing or of others.</summary>
    public int ClosenessOfHead(TextSpan span, (string A, string B) dyad)
    {
        var head = Sentence.HeadOf(span);
        var others = new OthersRelations(this, dyad);
        return ClosenessIn(span, word => Sentence.TokenAt(word.Start) is var token && (IsUnderClause(token, head) || IsInPassing(token, head) || others.Are(token)));
    }

    /// <summary>Prepositions of what merely goes on, went before or does not hinder.</summary>
    static readonly HashSet<string> s_circumstances = ["after", "before", "since", "during", "amid", "amidst", "despite", "following", "until", "ahead", "besides", "beyond"];

    /// <summary>"Wants grain after a visit to Atlantia": the visit is no part of what is wanted.</summary>
    bool IsInPassing(int token, int head)
    {
        for (var steps = 0; token >= 0 && token != head && steps < Words.Count; token = Sentence.Tokens[token].Head, steps++)
        {
            foreach (var child in Clauses.Tree.Children(token))
            {
                if (Sentence.Tokens[child].Relation is Relation.Case or Relation.Mark && s_circumstances.Contains(Words.Form(child)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How close what a verb has for its object, or undergoer, by itself says that two are.</summary>
    public int ClosenessUnder(int verb, bool isActive) => _closeness.Under(verb, isActive);

    /// <summary>Whether a word by itself, turned by nothing, tells of distance: "counter", "confront".</summary>
    public bool IsHostile(int token) => _closeness.IsHostile(Sentence.Tokens[token].Span);

    public bool IsUpper(int at) => char.IsUpper(At(at));

    public bool IsLetter(int at) => char.IsLetter(At(at));

    public bool IsHyphen(int at) => At(at) is '-' or '\u2010' or '\u2011' or '\u2013';

    char At(int at) => at >= 0 && at < _article.Text.Length ? _article.Text[at] : ' ';

    /// <summary>A year or decade so long before the article that what it dates is history.</summary>
    public bool IsLongPast(TextSpan span) => _article.Published is { } day && Any(span, token => YearOf(Words.Form(token)) is { } year && year < day.Year - YearsRecalled);

    /// <summary>What an article recalls from longer ago is no reason of today.</summary>
    const int YearsRecalled = 10;

    static int? YearOf(string word) =>
        word.TrimEnd('s').TrimEnd('\'') is { Length: 4 } digits && digits[0] is '1' or '2' && int.TryParse(digits, out var year) ? year : null;

    /// <summary>Words that mean the two of whom the article speaks.</summary>
    public bool HasWordOfBoth(TextSpan span) => _both.Exists(match => span.Contains(Sentence.Tokens[match.First].Span));

    /// <summary>Words for the dealings of two states with each other.</summary>
    public bool HasWordBetween(TextSpan span) => _between.Exists(match => span.Contains(Sentence.Tokens[match.First].Span));

    /// <summary>The words of sport in it, each once.</summary>
    public IEnumerable<string> WordsOfSport => Cues.Sport.Find(Words).Select(found => found.Cue).Distinct();

    /// <summary>The states of the regions that are named.</summary>
    public List<string> RegionsIn(TextSpan span)
    {
        var countries = new List<string>();
        foreach (var (region, match) in Cues.Regions.Find(Words))
        {
            if (span.Contains(Sentence.Tokens[match.First].Span))
            {
                countries.AddRange(region.Countries);
            }
        }

        return countries;
    }

    /// <summary>The category with most words in the reason; those in clauses under it count less. Null where none has a full one.</summary>
    public string? CategoryOf(TextSpan reason)
    {
        var votes = new double[Cues.Categories.Length];
        var head = Sentence.HeadOf(reason);
        for (var i = 0; i < Words.Count; i++)
        {
            var span = Sentence.Tokens[i].Span;
            var weight = reason.Contains(span) ? IsUnderClause(i, head) ? Beside : 1 : 0;
            if (weight == 0)
            {
                continue;
            }

            foreach (var topic in Cues.TopicsOf(Words.Form(i)))
            {
                votes[topic] += weight;
            }

            if (Words.Lemma(i) != Words.Form(i))
            {
                foreach (var topic in Cues.TopicsOf(Words.Lemma(i)))
                {
                    votes[topic] += weight;
                }
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        return votes[best] < 1 ? null : Cues.Categories[best].Id;
    }

    public Modality ModalityOf(CausalType type, TextSpan span) =>
        type is CausalType.Purpose ? Modality.Planned
        : type is CausalType.Condition || Any(span, token => Words.Form(token) is "could" or "may" or "might" or "would" or "perhaps" or "possibly" or "likely") ? Modality.Speculative
        : Modality.Asserted;

    public bool IsNegated(int token) => _closeness.IsNegated(token);

    public bool Any(TextSpan span, Func<int, bool> isWanted)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (span.Contains(Sentence.Tokens[i].Span) && isWanted(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word hangs on the head through a clause of its own: "if he falls", "by backing him", "who fled".</summary>
    public bool IsUnderClause(int token, int head)
    {
        for (var steps = 0; token >= 0 && token != head && steps < Words.Count; steps++)
        {
            if (Sentence.Tokens[token].Relation is Relation.AdvclRelcl or Relation.AclRelcl || (IsShort && Sentence.Tokens[token].Relation is Relation.Acl && Clauses.Tree.Child(token, Relation.Mark) < 0)
                || (Sentence.Tokens[token].Relation is Relation.Advcl && s_joining.Contains(Words.Form(Clauses.Subtree(token).First))))
            {
                return true;
            }

            token = Sentence.Tokens[token].Head;
        }

        return false;
    }
}
