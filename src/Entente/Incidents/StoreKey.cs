using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;

namespace Entente.Incidents;

/// <summary>The keys that make writing twice change nothing: hashes of content, never of place or time.</summary>
public static class StoreKey
{
    /// <summary>The version of the code and knowledge that makes findings: findings of another version are made anew.</summary>
    /// <remarks>The module's id is a hash of its code and embedded knowledge, because the build is deterministic.</remarks>
    public static string Extractor { get; } = Version();

    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Hash(
            article.Id,
            article.Publisher,
            article.Address,
            article.Published?.ToString("O"),
            article.Title,
            article.Byline,
            article.Text);
    }

    public static string Of(string articleKey, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Hash(
            articleKey,
            Place(claim.Evidence),
            string.Join('+', claim.Source.Select(party => party.Actor)),
            string.Join('+', claim.Target.Select(party => party.Actor)),
            $"{claim.Kind} {claim.Event?.Plover} {claim.Event?.Mode} {claim.Event?.Cameo} {claim.Modality}",
            Extractor);
    }

    public static string Of(string articleKey, Driver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        return Hash(
            articleKey,
            Place(driver.Evidence),
            $"{driver.Dyad.A} {driver.Dyad.B} {driver.Direction} {driver.Category}",
            $"{driver.Cause} {driver.Effect}",
            Extractor);
    }

    /// <summary>Of the words alone: the same text has the same hash wherever and under whatever headline it stands.</summary>
    public static string OfContent(string text) => Hash(text);

    static string Place(Evidence evidence) => $"{evidence.Sentence.Start} {evidence.Span.Start} {evidence.Span.End}";

    /// <summary>The length goes before each part, so that no two lists of parts run together alike.</summary>
    static string Hash(params ReadOnlySpan<string?> parts)
    {
        var size = 0;
        foreach (var part in parts)
        {
            size += sizeof(int) + (sizeof(char) * (part?.Length ?? 0));
        }

        var bytes = ArrayPool<byte>.Shared.Rent(size);
        var at = 0;
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), part?.Length ?? -1);
            MemoryMarshal.AsBytes(part.AsSpan()).CopyTo(bytes.AsSpan(at + sizeof(int)));
            at += sizeof(int) + (sizeof(char) * (part?.Length ?? 0));
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, size), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash[..KeyBytes]);
    }

    static string Version()
    {
        var assembly = typeof(StoreKey).Assembly;
        return $"{assembly.GetName().Version?.ToString(3)}+{assembly.ManifestModule.ModuleVersionId.ToString("N")[..8]}";
    }

    const int KeyBytes = 10;
}
