using Entente.Sentences;

namespace Entente.Incidents;

/// <summary>What an article speaks of, counted in the ways in which articles are held against each other.</summary>
sealed record ArticleFacets
{
    const int ShortestName = 3;

    public required Dictionary<string, int> Words { get; init; }

    public required Dictionary<string, int> Names { get; init; }

    public required Dictionary<string, int> Numbers { get; init; }

    /// <summary>Words of the first two sentences.</summary>
    public required Dictionary<string, int> Opening { get; init; }

    /// <summary>Words of the first four.</summary>
    public required Dictionary<string, int> Lead { get; init; }

    /// <summary>Names and numbers of the first three.</summary>
    public required Dictionary<string, int> LeadNames { get; init; }

    /// <summary>By the last word of the name, as are places and organisations.</summary>
    public required Dictionary<string, int> Persons { get; init; }

    public required Dictionary<string, int> Places { get; init; }

    public required Dictionary<string, int> Organisations { get; init; }

    public required Dictionary<string, int> Stems { get; init; }

    public static ArticleFacets Of(Analysis analysis)
    {
        // A page's address is no sentence of it.
        var told = analysis.Sentences.SkipWhile(sentence => analysis.Article[sentence.Span].StartsWith("http", StringComparison.OrdinalIgnoreCase)).ToArray();
        var words = EventMention.WordsOf(analysis.Sentences).ToArray();
        return new()
        {
            Words = Counted(words),
            Stems = Counted(words.Select(ActWords.Stem)),
            Names = Counted(Lemmas(analysis.Sentences, token => token.Pos is PartOfSpeech.Propn && token.Lemma.Length >= ShortestName)),
            Numbers = Counted(Lemmas(analysis.Sentences, token => token.Pos is PartOfSpeech.Num)),
            Opening = Counted(EventMention.WordsOf(told.Take(2))),
            Lead = Counted(EventMention.WordsOf(told.Take(4))),
            LeadNames = Counted(Lemmas(told.Take(3), token => EventMention.IsContent(token) && token.Pos is PartOfSpeech.Propn or PartOfSpeech.Num)),
            Persons = Counted(NamesOf(analysis.Sentences, NameKind.Person)),
            Places = Counted(NamesOf(analysis.Sentences, NameKind.Place)),
            Organisations = Counted(NamesOf(analysis.Sentences, NameKind.Organisation)),
        };
    }

    internal static IEnumerable<string> NamesOf(IEnumerable<Sentence> sentences, NameKind kind) =>
        from sentence in sentences
        from name in sentence.Names
        where name.Kind == kind
        select sentence.Tokens[name.End - 1].Lemma.ToLowerInvariant();

    static IEnumerable<string> Lemmas(IEnumerable<Sentence> sentences, Func<Token, bool> wanted) =>
        sentences.SelectMany(sentence => sentence.Tokens).Where(wanted).Select(token => token.Lemma.ToLowerInvariant());

    static Dictionary<string, int> Counted(IEnumerable<string> words) => words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
