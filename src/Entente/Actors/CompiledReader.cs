using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Actors;

/// <summary>Reads what <see cref="CompiledWriter"/> wrote. A sum over all bytes is compared first, so that what follows may be trusted.</summary>
sealed class CompiledReader
{
    const int HeadLength = 4 + 16 + 16 + 4 + 8;

    readonly byte[] _bytes;
    readonly string[] _texts;
    int _at;

    /// <remarks>Optimised at once: it runs once, and its start is what a reader waits for.</remarks>
    CompiledReader(byte[] bytes)
    {
        _bytes = bytes;
        _texts = new string[Number()];
        for (var i = 0; i < _texts.Length; i++)
        {
            var length = Number();
            _texts[i] = Encoding.UTF8.GetString(bytes, _at, length);
            _at += length;
        }
    }

    /// <summary>Null where another build made the file, or it was made from other files.</summary>
    public static CompiledReader? Open(Stream from, CompiledHead wanted)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        if (from.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false) < HeadLength || BinaryPrimitives.ReadUInt32LittleEndian(head) != wanted.Magic)
        {
            throw Damaged("it is no compiled knowledge");
        }

        if (new Guid(head[4..20]) != wanted.Build || new Guid(head[20..36]) != wanted.Source)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head[36..]);
        if (length < 4 || (from.CanSeek && from.Length - from.Position != length))
        {
            throw Damaged("it is not as long as it says");
        }

        var bytes = new byte[length];
        if (from.ReadAtLeast(bytes, length, throwOnEndOfStream: false) < length || Checksum(bytes) != BinaryPrimitives.ReadUInt64LittleEndian(head[40..]))
        {
            throw Damaged("its bytes do not add up");
        }

        return new(bytes);
    }

    public int Number()
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(_at));
        _at += 4;
        return number;
    }

    public DateOnly? Day() => Number() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;

    public double? Degrees()
    {
        var degrees = BinaryPrimitives.ReadDoubleLittleEndian(_bytes.AsSpan(_at));
        _at += 8;
        return double.IsNaN(degrees) ? null : degrees;
    }

    public string? Text() => Number() is >= 0 and var text ? _texts[text] : null;

    public T[] Array<T>()
        where T : unmanaged
    {
        var items = new T[Number()];
        var bytes = MemoryMarshal.AsBytes(items.AsSpan());
        _bytes.AsSpan(_at, bytes.Length).CopyTo(bytes);
        _at += bytes.Length;
        return items;
    }

    public static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = (ulong)bytes.Length;
        while (bytes.Length >= 8)
        {
            sum = BitOperations.RotateLeft((sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0x9E3779B97F4A7C15, 29);
            bytes = bytes[8..];
        }

        foreach (var left in bytes)
        {
            sum = BitOperations.RotateLeft((sum ^ left) * 0x9E3779B97F4A7C15, 29);
        }

        return sum;
    }

    static InvalidDataException Damaged(string fault) => new($"ENT2060: the compiled knowledge cannot be used: {fault}. Make it anew with 'entente knowledge compile', or build again.");
}

/// <summary>What a compiled file begins with.</summary>
/// <param name="Magic">What kind of file it is.</param>
/// <param name="Build">The build of the library that made it.</param>
/// <param name="Source">The files it was made from beside those within that build.</param>
readonly record struct CompiledHead(uint Magic, Guid Build, Guid Source);
