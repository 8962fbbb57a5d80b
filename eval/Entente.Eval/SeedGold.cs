using System.Collections.Immutable;
using System.Text.Json;
using Entente.Actors;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>The labelled article that the project began with: its text, what we find in it, and whom the labels mean.</summary>
sealed class SeedGold
{
    readonly Dictionary<string, JsonElement> _actors;
    readonly Dictionary<string, (int Start, int[] Units)> _starts = new(StringComparer.Ordinal);
    readonly ActorBook _book;

    SeedGold(JsonElement root, Knowledge knowledge)
    {
        Root = root;
        _book = knowledge.Actors;
        _actors = root.GetProperty("actors").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var (text, blocks) = ("", ImmutableArray.CreateBuilder<Block>());
        foreach (var unit in root.GetProperty("units").EnumerateArray())
        {
            var (id, words) = (unit.GetProperty("id").GetString()!, unit.GetProperty("text").GetString()!);
            _starts[id] = (text.Length, GoldRows.Units(words));
            var kind = id switch { "title" => BlockKind.Heading, "byline" => BlockKind.Byline, "caption" => BlockKind.Caption, _ => BlockKind.Paragraph };
            blocks.Add(new(kind, new(text.Length, text.Length + words.Length)));
            text += words + "\n";
        }

        var published = DateOnly.Parse(root.GetProperty("article").GetProperty("date_published").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Article = Article.FromText("seed", text, published) with { Blocks = blocks.ToImmutable() };
        Mentions = new Engine(knowledge).Analyze(Article).Mentions;
        Labelled = [.. root.GetProperty("labelled_units").EnumerateArray().Select(u => u.GetString()!).Where(u => u != "byline").Select(u => UnitSpan(u))];
    }

    public JsonElement Root { get; }

    public Article Article { get; }

    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>The stretches that were labelled; the byline is nobody's mention.</summary>
    public ImmutableArray<TextSpan> Labelled { get; }

    public IEnumerable<string> Actors => _actors.Keys;

    public static SeedGold Read(Knowledge knowledge, string gold)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(gold));
        return new(document.RootElement.Clone(), knowledge);
    }

    /// <summary>A labelled span in the text that we read.</summary>
    public TextSpan SpanOf(JsonElement span)
    {
        var (start, units) = _starts[span.GetProperty("unit").GetString()!];
        return new(start + units[span.GetProperty("start").GetInt32()], start + units[span.GetProperty("end").GetInt32()]);
    }

    public IEnumerable<Mention> In(TextSpan span) => Mentions.Where(m => m.Span.Overlaps(span));

    /// <summary>Whether a mention means a labelled actor: by name, or as the same kind of part of the same country.</summary>
    public bool Means(Mention mention, string id)
    {
        var actor = _actors[id];
        var type = actor.GetProperty("type").GetString()!;
        if (NamesOf(id).Any(name => mention.Name == name || _book.Resolve(name).Contains(mention.Actor)))
        {
            return true;
        }

        var countries = actor.GetProperty("countries").EnumerateArray().Select(c => c.GetString()).ToArray();
        if (mention.Country is not { } country || !countries.Contains(country) || mention.Kind == ActorKind.Person || type == "person")
        {
            return false;
        }

        var sector = mention.Code.Length > 3 ? mention.Code[3..] : "";
        return type switch
        {
            "state" => sector is "" or "GOV" || mention.Kind is ActorKind.Place or ActorKind.Infrastructure,
            "government" => sector.StartsWith("GOV", StringComparison.Ordinal),
            "military" => sector == "MIL",
            "armed_group" => sector is "REB" or "UAF",
            "population" or "ethnic_group" => sector is "CVL" or "LAB" or "REF",
            _ => actor.TryGetProperty("sector", out var wanted) && sector == wanted.GetString(),
        };
    }

    /// <summary>Whether words of a stretch name the actor outright.</summary>
    public bool IsNamedIn(TextSpan span, string id) => NamesOf(id).Any(name => Article.Text.IndexOf(name, span.Start, span.Length, StringComparison.Ordinal) >= 0);

    public IEnumerable<string> NamesOf(string id)
    {
        var actor = _actors[id];
        var names = new List<string> { actor.GetProperty("name").GetString()! };
        foreach (var key in (string[])["aliases", "metonyms"])
        {
            if (actor.TryGetProperty(key, out var more))
            {
                names.AddRange(more.EnumerateArray().Select(n => n.GetString()!));
            }
        }

        return names.SelectMany(n => n.Split([" (", ")", " / "], StringSplitOptions.RemoveEmptyEntries)).Select(n => n.StartsWith("adjective ", StringComparison.Ordinal) ? n[10..] : n);
    }

    TextSpan UnitSpan(string id)
    {
        var (start, units) = _starts[id];
        return new(start, start + units[^1]);
    }
}
