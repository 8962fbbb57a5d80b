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

    readonly List<(RelationWord Cue, CueMatch Match)> _relations;
    readonly List<CueMatch> _both;
    readonly List<CueMatch> _between;

    /// <param name="article">Where it stands.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the sentence before begins, if it stands in the same paragraph: pronouns may reach back to it.</param>
    /// <param name="sides">The sides of the article.</param>
    /// <param name="topic">What the article is about.</param>
    /// <param name="cues">What is known of causes and drivers.</param>
    public DriverSentence(Article article, Sentence sentence, int from, SidesOfArticle sides, TopicPair? topic, CauseCues cues)
    {
        (Sentence, From, Sides, Topic, Cues) = (sentence, from, sides, topic, cues);
        Words = new(article, sentence);
        Clauses = new(sentence);
        _relations = cues.Relations.Find(Words);
        _both = [.. cues.Both.Find(Words).Select(found => found.Match)];
        _between = [.. cues.Between.Find(Words).Select(found => found.Match)];
    }

    public Sentence Sentence { get; }

    public int From { get; }

    public SidesOfArticle Sides { get; }

    public TopicPair? Topic { get; }

    public CauseCues Cues { get; }

    public CueWords Words { get; }

    public Clauses Clauses { get; }

    public TextSpan Span(TokenRange range) => range.Span(Sentence.Tokens);

    /// <summary>The relation word nearest to the head of the words decides; a negation turns it.</summary>
    public int ClosenessIn(TextSpan span) => ClosenessIn(span, _ => false);

    /// <summary>The same, over the words that <paramref name="isLeftOut"/> leaves.</summary>
    public int ClosenessIn(TextSpan span, Func<TextSpan, bool> isLeftOut)
    {
        var (closeness, depth) = (0, int.MaxValue);
        foreach (var (cue, match) in _relations)
        {
            var word = Sentence.Tokens[match.First].Span;
            if (span.Contains(word) && !isLeftOut(word) && Weight(match.First) is var found && found < depth)
            {
                (closeness, depth) = (IsNegated(match.First) ? -cue.Closeness : cue.Closeness, found);
            }
        }

        return closeness;
    }

    /// <summary>Words that mean the two of whom the article speaks.</summary>
    public bool HasWordOfBoth(TextSpan span) => _both.Exists(match => span.Contains(Sentence.Tokens[match.First].Span));

    /// <summary>Words for the dealings of two states with each other.</summary>
    public bool HasWordBetween(TextSpan span) => _between.Exists(match => span.Contains(Sentence.Tokens[match.First].Span));

    /// <summary>Two words of sport: one alone may be a figure of speech.</summary>
    public bool IsOfSport => Cues.Sport.Find(Words).Select(found => found.Cue).Distinct().Count() >= 2;

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

    public bool IsNegated(int token)
    {
        foreach (var child in Clauses.Tree.Children(token))
        {
            if (Words.Lemma(child) is "not" or "never" or "no" or "neither" or "n't")
            {
                return true;
            }
        }

        return false;
    }

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
            if (Sentence.Tokens[token].Relation is Relation.AdvclRelcl or Relation.AclRelcl
                || (Sentence.Tokens[token].Relation is Relation.Advcl && s_joining.Contains(Words.Form(Clauses.Subtree(token).First))))
            {
                return true;
            }

            token = Sentence.Tokens[token].Head;
        }

        return false;
    }

    /// <summary>What a subject is called counts after what is said of it.</summary>
    const int OfSubject = 6;

    /// <summary>How far from the head of the sentence a word stands.</summary>
    int Weight(int token)
    {
        var depth = 0;
        for (var steps = 0; steps < Words.Count && Sentence.Tokens[token].Head >= 0; steps++)
        {
            depth += Sentence.Tokens[token].Relation is Relation.Nsubj or Relation.NsubjPass ? OfSubject : 1;
            token = Sentence.Tokens[token].Head;
        }

        return depth;
    }
}
