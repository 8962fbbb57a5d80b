using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Actors;

/// <summary>Writes numbers, days and texts; each text once, in a table at the head of the file.</summary>
sealed class CompiledWriter(MemoryStream body)
{
    readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public void Number(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        body.Write(bytes);
    }

    public void Day(DateOnly? day) => Number(day?.DayNumber ?? -1);

    public void Degrees(double? degrees)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, degrees ?? double.NaN);
        body.Write(bytes);
    }

    public void Text(string? text)
    {
        var number = -1;
        if (text is not null && !_texts.TryGetValue(text, out number))
        {
            _texts[text] = number = _texts.Count;
        }

        Number(number);
    }

    /// <summary>Writes how many there are, then leaves each to the caller.</summary>
    public IEnumerable<T> Each<T>(IReadOnlyList<T> items)
    {
        Number(items.Count);
        return items;
    }

    public void Array<T>(T[] items)
        where T : unmanaged
    {
        Number(items.Length);
        body.Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }

    public void WriteTo(Stream to, CompiledHead head)
    {
        using var whole = new MemoryStream();
        using var writer = new BinaryWriter(whole, Encoding.UTF8);
        writer.Write(_texts.Count);
        foreach (var text in _texts.Keys)
        {
            var encoded = Encoding.UTF8.GetBytes(text);
            writer.Write(encoded.Length);
            writer.Write(encoded);
        }

        writer.Flush();
        body.WriteTo(whole);
        var bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        using var file = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        file.Write(head.Magic);
        file.Write(head.Build.ToByteArray());
        file.Write(head.Source.ToByteArray());
        file.Write(bytes.Length);
        file.Write(CompiledReader.Checksum(bytes));
        file.Write(bytes);
    }
}
