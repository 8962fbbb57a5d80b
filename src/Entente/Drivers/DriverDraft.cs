using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Articles;
using Entente.Claims;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>A driver before it is known whether it is kept.</summary>
sealed record DriverDraft
{
    public required (string A, string B) Dyad { get; init; }

    public required DriverDirection Direction { get; init; }

    public required string Category { get; init; }

    public required ImmutableArray<string> Affects { get; init; }

    public required TextSpan Span { get; init; }

    public required bool Explicit { get; init; }

    public required Modality Modality { get; init; }

    public required DriverStrength Strength { get; init; }

    public TextSpan? Cause { get; init; }

    public TextSpan? Effect { get; init; }

    public TextSpan? Signal { get; init; }

    public required double Confidence { get; init; }

    public Driver ToDriver(Article article, Sentence sentence, ImmutableArray<string> holder) => new()
    {
        Id = IdOf(article),
        Direction = Direction,
        Category = Category,
        Dyad = Dyad,
        Affects = Affects,
        Explicit = Explicit,
        Holder = holder,
        Modality = Modality,
        Strength = Strength,
        Cause = Cause,
        Effect = Effect,
        Signal = Signal,
        Confidence = Confidence,
        Evidence = new(article.Id, sentence.Span, Span),
    };

    string IdOf(Article article)
    {
        var key = $"driver\n{article.Id}\n{Span.Start}\n{Span.End}\n{Dyad.A}\n{Dyad.B}\n{Direction}\n{Category}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }
}
