using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Articles;

/// <summary>An article while it is put together; <see cref="Finish"/> fixes its text, and with it every offset.</summary>
sealed class ArticleDraft
{
    readonly List<(BlockKind Kind, string Text)> _blocks = [];

    public string? Title { get; set; }

    public string? Byline { get; set; }

    public string? Publisher { get; set; }

    public DateOnly? Published { get; private set; }

    public DateBasis Basis { get; private set; }

    /// <summary>What the page says of itself; used where its words do not tell.</summary>
    public string? DeclaredLanguage { get; set; }

    public bool IsEmpty => _blocks.Count == 0;

    public void Add(BlockKind kind, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _blocks.Add((kind, text));
        }
    }

    /// <summary>Keeps the first day it is told: ask the surest source first.</summary>
    public void Date(DateOnly? day, DateBasis basis)
    {
        if (Published is null && day is not null)
        {
            Published = day;
            Basis = basis;
        }
    }

    /// <summary>Blocks stand on lines of their own.</summary>
    public Article Finish(RawDocument document, ArticleRules rules)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>(_blocks.Count);
        foreach (var (kind, block) in _blocks)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            blocks.Add(new(kind, new(text.Length, text.Length + block.Length)));
            text.Append(block);
        }

        var whole = text.ToString();
        var title = document.Title ?? Title;
        var told = rules.Languages.Tell(whole);
        return new()
        {
            Id = document.Id ?? IdOf(title, whole),
            Title = title,
            Byline = document.Byline ?? Byline,
            Publisher = NameOf(document.Publisher, document.Address) ?? NameOf(Publisher, document.Address) ?? HostOf(document.Address),
            Address = document.Address,
            Published = document.Published ?? Published,
            PublishedBasis = document.Published is null ? Basis : DateBasis.Given,
            Language = told != LanguageProfiles.Undetermined ? told : DeclaredLanguage ?? told,
            Blocks = blocks.DrainToImmutable(),
            Text = whole,
        };
    }

    static string IdOf(string? title, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{text}")))[..16];

    /// <summary>Where the address of a feed stands for a name, the host of the article does, for feeds are often kept elsewhere.</summary>
    static string? NameOf(string? publisher, string? address) =>
        publisher?.Contains("://", StringComparison.Ordinal) is true ? HostOf(address) ?? HostOf(publisher) ?? publisher : publisher;

    static string? HostOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        var host = uri.Host.ToLower(CultureInfo.InvariantCulture);
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
