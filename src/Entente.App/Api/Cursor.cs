using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Entente.App.Api;

/// <summary>The place where a page ended, opaque to who gets it: it names the last entry, not a count, so that nothing is missed or told twice.</summary>
/// <remarks>It carries a check over the list and the place: one that was made up, cut or taken from another list is refused. It holds no secret and needs none.</remarks>
static class Cursor
{
    const int CheckBytes = 8;

    public static string Write(string list, string place)
    {
        var words = Encoding.UTF8.GetBytes(place);
        return Base64Url.EncodeToString([.. CheckOf(list, words), .. words]);
    }

    /// <summary>The place, or null for what is no cursor of this list.</summary>
    public static string? Read(string cursor, string list)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        return bytes.Length > CheckBytes && bytes.AsSpan(0, CheckBytes).SequenceEqual(CheckOf(list, bytes.AsSpan(CheckBytes))) ? Encoding.UTF8.GetString(bytes.AsSpan(CheckBytes)) : null;
    }

    static byte[] CheckOf(string list, ReadOnlySpan<byte> place) => SHA256.HashData([.. Encoding.UTF8.GetBytes(list), 0, .. place])[..CheckBytes];
}
