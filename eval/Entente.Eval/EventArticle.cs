using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using System.Xml.Linq;
using Entente.Articles;
using SharpCompress.Compressors.Xz;

namespace Entente.Eval;

/// <summary>One article of ECB+ (Cybulska and Vossen 2014) with the acts that are labelled in it.</summary>
/// <param name="Name">Such as 12_3ecbplus; what stands before the underscore is its topic.</param>
/// <param name="Acts">In reading order.</param>
sealed record EventArticle(string Name, string Text, ImmutableArray<LabelledAct> Acts)
{
    public int Topic => int.Parse(Name.AsSpan(0, Name.IndexOf('_')), CultureInfo.InvariantCulture);

    /// <summary>What the article is about: the articles added to a topic later are about another happening of the same kind.</summary>
    public string Story => Name.EndsWith("plus", StringComparison.Ordinal) ? $"{Topic} plus" : $"{Topic}";

    /// <summary>The articles of the given topics, in the order of their names.</summary>
    public static ImmutableArray<EventArticle> Read(string path, Func<int, bool> wanted)
    {
        using var file = File.OpenRead(path);
        using var archive = new TarReader(new XZStream(file));
        var articles = ImmutableArray.CreateBuilder<EventArticle>();
        while (archive.GetNextEntry() is { } entry)
        {
            var name = Path.GetFileNameWithoutExtension(entry.Name);
            if (entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: { } data } && entry.Name.Contains("/ECB+/", StringComparison.Ordinal)
                && entry.Name.EndsWith(".xml", StringComparison.Ordinal) && wanted(int.Parse(name.AsSpan(0, name.IndexOf('_')), CultureInfo.InvariantCulture)))
            {
                articles.Add(Read(name, XDocument.Load(data).Root!));
            }
        }

        return [.. articles.OrderBy(article => article.Name, StringComparer.Ordinal)];
    }

    static EventArticle Read(string name, XElement root)
    {
        var (text, sentence) = (new System.Text.StringBuilder(), "0");
        var words = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var token in root.Elements("token"))
        {
            var next = token.Attribute("sentence")!.Value;
            if (text.Length > 0)
            {
                text.Append(next == sentence ? ' ' : '\n');
            }

            words[token.Attribute("t_id")!.Value] = new(text.Length, text.Length + token.Value.Length);
            text.Append(token.Value);
            sentence = next;
        }

        var happenings = Happenings(root);
        var sentences = root.Elements("token").ToDictionary(token => token.Attribute("t_id")!.Value, token => token.Attribute("sentence")!.Value, StringComparer.Ordinal);
        var linked = (root.Element("Relations")?.Elements("CROSS_DOC_COREF") ?? []).Elements("source").Select(source => source.Attribute("m_id")!.Value).ToHashSet(StringComparer.Ordinal);
        var checkedSentences = root.Element("Markables")!.Elements().Where(markable => linked.Contains(markable.Attribute("m_id")!.Value))
            .SelectMany(markable => markable.Elements("token_anchor").Select(anchor => sentences[anchor.Attribute("t_id")!.Value])).ToHashSet(StringComparer.Ordinal);
        var acts = from markable in root.Element("Markables")!.Elements()
                   where markable.Name.LocalName.Contains("ACTION", StringComparison.Ordinal)
                   let spans = markable.Elements("token_anchor").Select(anchor => words[anchor.Attribute("t_id")!.Value]).ToArray()
                   where spans.Length > 0
                   let id = markable.Attribute("m_id")!.Value
                   let happening = happenings.TryGetValue(id, out var shared) ? shared : $"{name}#{id}"
                   orderby spans[0].Start
                   select new LabelledAct(new(spans.Min(span => span.Start), spans.Max(span => span.End)), happening, checkedSentences.Contains(sentences[markable.Element("token_anchor")!.Attribute("t_id")!.Value]));
        return new(name, text.ToString(), [.. acts]);
    }

    /// <summary>Which happening a markable tells: across articles by the relation's note, within one by the relation itself.</summary>
    static Dictionary<string, string> Happenings(XElement root)
    {
        var happenings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in root.Element("Relations")?.Elements() ?? [])
        {
            var happening = relation.Name.LocalName switch
            {
                "CROSS_DOC_COREF" => relation.Attribute("note")!.Value,
                "INTRA_DOC_COREF" => $"{root.Attribute("doc_name")!.Value}/{relation.Attribute("r_id")!.Value}",
                _ => null,
            };
            foreach (var source in happening is null ? [] : relation.Elements("source"))
            {
                happenings[source.Attribute("m_id")!.Value] = happening!;
            }
        }

        return happenings;
    }
}

/// <summary>Words that tell of an act, and which happening it is.</summary>
/// <param name="Span">The words.</param>
/// <param name="Happening">Of its own where nothing is linked with it.</param>
/// <param name="IsChecked">Whether anything in its sentence is linked with another article: of other sentences it is not known whether anybody looked.</param>
readonly record struct LabelledAct(TextSpan Span, string Happening, bool IsChecked);
