using System.Collections.Immutable;
using Entente.Articles;
using Entente.Measures;
using Entente.Sentences;

namespace Entente.Incidents;

/// <summary>Words of an article that tell of a happening, with what its sentence says of it: what can be held against other mentions.</summary>
/// <remarks>The words may be anybody's: of a claim, or of a labelled set. Words are lemmas; names count like any other word.</remarks>
public sealed record EventMention
{
    /// <summary>Tells mentions apart.</summary>
    public required string Key { get; init; }

    public required string ArticleKey { get; init; }

    /// <summary>Of the word that names the happening.</summary>
    public required string Lemma { get; init; }

    /// <summary>Of the words that tell of it, what grammar and derivation leave: "acquisition" and "acquire" are one.</summary>
    public required ImmutableHashSet<string> Stems { get; init; }

    /// <summary>What the word depends on, such as the verb of which it is the object.</summary>
    public string? Governor { get; init; }

    public required ImmutableHashSet<string> Doers { get; init; }

    public required ImmutableHashSet<string> Undergoers { get; init; }

    /// <summary>Doers, undergoers, and what else depends on the word.</summary>
    public required ImmutableHashSet<string> Participants { get; init; }

    /// <summary>Names of the sentence.</summary>
    public required ImmutableHashSet<string> Names { get; init; }

    public required ImmutableHashSet<string> Numbers { get; init; }

    /// <summary>Persons that the sentence names, by the last word of the name.</summary>
    public required ImmutableHashSet<string> Persons { get; init; }

    public required ImmutableHashSet<string> NamedParticipants { get; init; }

    /// <summary>The lemma of the subject, where it has one.</summary>
    public required string? SubjectWord { get; init; }

    /// <summary>The lemma of the object, where it has one.</summary>
    public required string? ObjectWord { get; init; }

    public required MentionForms Forms { get; init; }

    /// <summary>How many sentences stand before its own.</summary>
    public required int Place { get; init; }

    /// <summary>The nearest words that mean something.</summary>
    public required ImmutableHashSet<string> Near { get; init; }

    /// <summary>All of the sentence's.</summary>
    public required ImmutableHashSet<string> Sentence { get; init; }

    /// <summary>What the sentence's time expressions mean.</summary>
    public required ImmutableArray<Interval> Times { get; init; }

    const int Nearest = 6;

    /// <summary>Null where the span has no word in any sentence.</summary>
    public static EventMention? Of(Analysis analysis, TextSpan span, string key, string articleKey)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var place = analysis.Sentences.Index().FirstOrDefault(sentence => sentence.Item.Span.Overlaps(span), (-1, null!)).Index;
        var sentence = place < 0 ? null : analysis.Sentences[place];
        var head = sentence?.HeadOf(span) ?? -1;
        if (sentence is null || head < 0)
        {
            return null;
        }

        var tokens = sentence.Tokens;
        var named = Enumerable.Range(0, tokens.Length).Where(i => span.Contains(tokens[i].Span) && IsContent(tokens[i])).Append(head).ToHashSet();
        var (doers, undergoers, others) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var child in sentence.Tree.Children(head))
        {
            var role = tokens[child].Relation switch
            {
                Relation.Nsubj or Relation.Csubj => doers,
                Relation.Obj or Relation.Iobj or Relation.Ccomp => undergoers,
                Relation.Obl or Relation.Nmod or Relation.Compound or Relation.Amod => others,
                _ => null,
            };
            role?.UnionWith(Below(sentence, child).Where(i => !named.Contains(i) && tokens[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num).Select(Lemma));
        }

        ImmutableHashSet<string> names = [.. All(i => tokens[i].Pos is PartOfSpeech.Propn)];
        return new()
        {
            Key = key,
            ArticleKey = articleKey,
            Lemma = Lemma(head),
            Stems = [.. named.Select(i => ActWords.Stem(Lemma(i)))],
            Governor = tokens[head].Head is >= 0 and var governor && governor < tokens.Length && !named.Contains(governor) ? ActWords.Stem(Lemma(governor)) : null,
            Doers = [.. doers],
            Undergoers = [.. undergoers],
            Participants = [.. doers, .. undergoers, .. others],
            Names = names,
            Numbers = [.. All(i => tokens[i].Pos is PartOfSpeech.Num)],
            Persons = [.. ArticleFacets.NamesOf([sentence], NameKind.Person)],
            NamedParticipants = [.. doers.Concat(undergoers).Concat(others).Where(names.Contains)],
            SubjectWord = Dependent(Relation.Nsubj) ?? Dependent(Relation.Csubj),
            ObjectWord = Dependent(Relation.Obj) ?? Dependent(Relation.Iobj),
            Forms = FormsOf(sentence, head),
            Place = place,
            Near = [.. All(i => IsContent(tokens[i]) && Math.Abs(i - head) <= Nearest && !named.Contains(i))],
            Sentence = [.. All(i => IsContent(tokens[i]) && !named.Contains(i))],
            Times = [.. analysis.Times.Where(time => sentence.Span.Contains(time.Span) && !time.Interval.IsUnknown).Select(time => time.Interval)],
        };

        string? Dependent(Relation relation) => sentence.Tree.Child(head, relation) is >= 0 and var child ? Lemma(child) : null;

        string Lemma(int token) => tokens[token].Lemma.ToLowerInvariant();

        IEnumerable<string> All(Func<int, bool> wanted) => Enumerable.Range(0, tokens.Length).Where(wanted).Select(Lemma);
    }

    /// <summary>The words of sentences that mean something, each as often as it stands in them.</summary>
    internal static IEnumerable<string> WordsOf(IEnumerable<Sentence> sentences) =>
        sentences.SelectMany(sentence => sentence.Tokens).Where(IsContent).Select(token => token.Lemma.ToLowerInvariant());

    internal static bool IsContent(Token token) => token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Num
        && (token.Lemma.Length > 2 || char.IsDigit(token.Lemma[0])) && !ActWords.IsEmpty(token.Lemma);

    static MentionForms FormsOf(Sentence sentence, int head)
    {
        var word = sentence.Tokens[head];
        var forms = (word.Pos is PartOfSpeech.Verb ? MentionForms.Verb : 0) | (word.Pos is PartOfSpeech.Pron or PartOfSpeech.Det ? MentionForms.Pronoun : 0)
            | (word.Penn is "VBD" or "VBN" ? MentionForms.Past : 0) | (word.Penn is "NNS" ? MentionForms.Plural : 0) | (word.Penn is "VB" ? MentionForms.NotYetDone : 0);
        foreach (var child in sentence.Tree.Children(head))
        {
            forms |= sentence.Tokens[child].Penn is "MD" ? MentionForms.NotYetDone : 0;
            forms |= sentence.Tokens[child].Lemma is "not" or "n't" or "never" or "no" ? MentionForms.Negated : 0;
        }

        return forms;
    }

    static IEnumerable<int> Below(Sentence sentence, int token) =>
        Enumerable.Range(0, sentence.Tokens.Length).Where(i => IsBelow(sentence, i, token));

    static bool IsBelow(Sentence sentence, int token, int top)
    {
        for (var steps = 0; token >= 0 && token < sentence.Tokens.Length && steps < 6; steps++)
        {
            if (token == top)
            {
                return true;
            }

            token = sentence.Tokens[token].Head;
        }

        return false;
    }
}

/// <summary>How a happening is put.</summary>
[Flags]
public enum MentionForms
{
    None = 0,
    Verb = 1,
    Past = 2,

    /// <summary>An infinitive, or with a word such as "will" or "may".</summary>
    NotYetDone = 4,
    Negated = 8,
    Plural = 16,
    Pronoun = 32,
}
