using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Entente.Articles;
using Entente.Claims;
using Entente.Measures;

namespace Entente.Storage;

/// <summary>Reads what <see cref="StoreJson"/> wrote.</summary>
/// <remarks>
/// By hand, since a serializer prepares for every type that it reads: of the short life of a command that was the longest part.
/// In one pass over the bytes, since an answer about a busy pair reads ten thousand of these.
/// </remarks>
static class StoredJson
{
    /// <summary>In bytes: an empty list.</summary>
    const int None = 2;

    delegate T Reading<T>(ref Utf8JsonReader reader);

    public static ImmutableArray<string> Texts(ReadOnlySpan<byte> json) => Items(json, static (ref reader) => reader.GetString()!);

    public static ImmutableArray<Party> Parties(ReadOnlySpan<byte> json) => Items(json, ReadParty);

    public static ImmutableArray<Block> Blocks(ReadOnlySpan<byte> json) => Items(json, ReadBlock);

    public static Quantity Quantity(ReadOnlySpan<byte> json) => Read(json, ReadQuantity);

    static Party ReadParty(ref Utf8JsonReader reader)
    {
        var (actor, code) = ("", "");
        string? country = null;
        TextSpan? span = null;
        while (IsAtProperty(ref reader))
        {
            if (Is(ref reader, "actor"u8))
            {
                actor = reader.GetString() ?? "";
            }
            else if (Is(ref reader, "code"u8))
            {
                code = reader.GetString() ?? "";
            }
            else if (Is(ref reader, "country"u8))
            {
                country = reader.GetString();
            }
            else if (Is(ref reader, "span"u8))
            {
                span = ReadSpan(ref reader);
            }
            else
            {
                Skip(ref reader);
            }
        }

        return new(actor, code, country, span);
    }

    static Block ReadBlock(ref Utf8JsonReader reader)
    {
        var (kind, span) = (0, default(TextSpan));
        while (IsAtProperty(ref reader))
        {
            if (Is(ref reader, "kind"u8))
            {
                kind = reader.GetInt32();
            }
            else if (Is(ref reader, "span"u8))
            {
                span = ReadSpan(ref reader);
            }
            else
            {
                Skip(ref reader);
            }
        }

        return new((BlockKind)kind, span);
    }

    static Quantity ReadQuantity(ref Utf8JsonReader reader)
    {
        var (span, value, upper, bound, approximate) = (default(TextSpan), 0.0, default(double?), 0, false);
        var (unit, of) = (default(string), default(string));
        while (IsAtProperty(ref reader))
        {
            if (Is(ref reader, "span"u8))
            {
                span = ReadSpan(ref reader);
            }
            else if (Is(ref reader, "value"u8))
            {
                value = reader.GetDouble();
            }
            else if (Is(ref reader, "upper"u8))
            {
                upper = reader.GetDouble();
            }
            else if (Is(ref reader, "unit"u8))
            {
                unit = reader.GetString();
            }
            else if (Is(ref reader, "of"u8))
            {
                of = reader.GetString();
            }
            else if (Is(ref reader, "bound"u8))
            {
                bound = reader.GetInt32();
            }
            else if (Is(ref reader, "approximate"u8))
            {
                approximate = reader.GetBoolean();
            }
            else
            {
                Skip(ref reader);
            }
        }

        return new() { Span = span, Value = value, Upper = upper, Unit = unit, Of = of, Bound = (QuantityBound)bound, Approximate = approximate };
    }

    static TextSpan ReadSpan(ref Utf8JsonReader reader)
    {
        var (start, end) = (0, 0);
        while (IsAtProperty(ref reader))
        {
            if (Is(ref reader, "start"u8))
            {
                start = reader.GetInt32();
            }
            else if (Is(ref reader, "end"u8))
            {
                end = reader.GetInt32();
            }
            else
            {
                Skip(ref reader);
            }
        }

        return new(start, end);
    }

    /// <summary>Goes to the next property of the object; false at its end.</summary>
    static bool IsAtProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType is JsonTokenType.PropertyName;

    /// <summary>Whether the property has this name; the reader then stands at its value.</summary>
    static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals(name) && reader.Read();

    static void Skip(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    static ImmutableArray<T> Items<T>(ReadOnlySpan<byte> json, Reading<T> read) => json.Length <= None ? [] : ImmutableCollectionsMarshal.AsImmutableArray(Read(json, (ref reader) =>
    {
        var items = new T[1];
        var count = 0;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, 4 * count);
            }

            items[count++] = read(ref reader);
        }

        Array.Resize(ref items, count);
        return items;
    }));

    /// <summary>The reader stands at the first mark of the text, that of an array or an object.</summary>
    static T Read<T>(ReadOnlySpan<byte> json, Reading<T> read)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return read(ref reader);
    }
}
