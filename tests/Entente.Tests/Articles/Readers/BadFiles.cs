using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Entente.Articles.Readers;

namespace Entente.Tests.Articles.Readers;

/// <summary>Files of every format, made to hold what a test wants, so that they can be made wrong.</summary>
static class BadFiles
{
    /// <summary>What a file of this format is called.</summary>
    public static string Name(string format) => format switch
    {
        "text" => "bad.txt",
        "rss" or "atom" => "bad.xml",
        "icews" => "bad.tab",
        "polecat" or "cameo" => "bad.txt",
        "gdelt" => "bad.export.csv",
        "mail" => "bad.eml",
        "gzip" => "bad.txt.gz",
        _ => $"bad.{format}",
    };

    /// <summary>A good file: each text in a record of its own where the format has records, else the first alone.</summary>
    public static byte[] Holding(string format, params string[] texts) => format switch
    {
        "zip" => Zip([.. texts.Select((text, i) => ($"{i}.txt", Utf8(text)))]),
        "tar" => Tar([.. texts.Select((text, i) => ($"{i}.txt", Utf8(text)))]),
        "tar.gz" => Gzip(Holding("tar", texts)),
        "gzip" => Gzip(Utf8(texts[0])),
        "warc.gz" => [.. texts.SelectMany(text => Gzip(Utf8(Record(text))))],
        "pdf" => Pdf(Utf8($"BT /F1 11 Tf 1 0 0 1 72 700 Tm ({texts[0]}) Tj ET"), ""),
        _ => Utf8(TextOf(format, texts)),
    };

    public static string TextOf(string format, params string[] texts) => format switch
    {
        "html" => $"<!DOCTYPE html><html><head><title>A page</title></head><body><p>{texts[0]}</p></body></html>",
        "rss" => $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>T</title>{Each(texts, text => $"<item><description>{text}</description></item>")}</channel></rss>",
        "atom" => $"<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">{Each(texts, text => $"<entry><summary type=\"html\">{text}</summary></entry>")}</feed>",
        "csv" => $"id,text\n{Each(texts, text => $"\"{Hash(text)}\",\"{text}\"\n")}",
        "jsonl" => Each(texts, text => $"{{\"text\": \"{text}\"}}\n"),
        "json" => $"[{string.Join(",\n", texts.Select(text => $"{{\"text\": \"{text}\"}}"))}]",
        "warc" => Each(texts, Record),
        "mail" => $"From: Desk <desk@paper.example>\r\nSubject: A note\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{texts[0]}\r\n",
        "icews" or "polecat" or "cameo" or "gdelt" => Rows(format, texts),
        _ => texts[0],
    };

    /// <summary>One record of a web archive, with the length that it has or one that it has not.</summary>
    public static string Record(string text, long? length) => string.Create(
        CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: {length ?? Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}\r\n\r\n");

    static string Record(string text) => Record(text, null);

    /// <summary>A sample table whose first row holds the text where it names who acts, once for each text.</summary>
    static string Rows(string format, string[] texts)
    {
        var (file, at) = format switch
        {
            "icews" => ("icews.tab", 2),
            "polecat" => ("polecat.txt", 7),
            "cameo" => ("cameo.txt", 5),
            _ => ("gdelt1.export.csv", 6),
        };
        var lines = File.ReadAllLines(Repository.PathTo($"samples/formats/{file}"));
        var (head, row) = format == "gdelt" ? ("", lines[0]) : (lines[0] + "\n", lines[1]);
        return head + Each(texts, text =>
        {
            var cells = row.Split('\t');
            (cells[0], cells[at]) = (Hash(text), text);
            return string.Join('\t', cells) + "\n";
        });
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return buffer.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Bytes)[] files)
    {
        using var buffer = new MemoryStream();
        using (var writer = new TarWriter(buffer, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return buffer.ToArray();
    }

    /// <summary>The head of an entry with a size of one's own choice, its checksum right.</summary>
    public static byte[] TarHead(string name, char type, string octalSize)
    {
        var head = new byte[512];
        Utf8(name).CopyTo(head, 0);
        "0000644\0"u8.CopyTo(head.AsSpan(100));
        Utf8(octalSize.PadLeft(11, '0')).CopyTo(head, 124);
        "00000000000"u8.CopyTo(head.AsSpan(136));
        "        "u8.CopyTo(head.AsSpan(148));
        head[156] = (byte)type;
        "ustar\000"u8.CopyTo(head.AsSpan(257));
        var sum = head.Sum(b => (long)b);
        Utf8($"{Convert.ToString(sum, 8).PadLeft(6, '0')}\0 ").CopyTo(head, 148);
        return head;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return buffer.ToArray();
    }

    public static byte[] Zlib(Stream bytes)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Fastest))
        {
            bytes.CopyTo(zlib);
        }

        return buffer.ToArray();
    }

    /// <summary>One page whose content is this stream, with these entries in its dictionary and, as objects from 6 on, these others.</summary>
    public static byte[] Pdf(byte[] content, string entries, params (string Entries, byte[] Content)[] others)
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Object(string body)
        {
            offsets.Add(pdf.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n"));
        }

        void Stream(string more, byte[] bytes)
        {
            offsets.Add(pdf.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n<< /Length {bytes.Length} {more} >>\nstream\n"));
            pdf.Write(bytes);
            Write("\nendstream\nendobj\n");
        }

        Write("%PDF-1.4\n");
        var forms = string.Concat(others.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"/X{i} {6 + i} 0 R ")));
        Object("<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (steal\\(\\)) >> >>");
        Object("<< /Type /Pages /Kids [5 0 R] /Count 1 >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Stream(entries, content);
        Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << {forms}>> >> /Contents 4 0 R >>");
        foreach (var (more, bytes) in others)
        {
            Stream($"{more} /Resources << /Font << /F1 3 0 R >> /XObject << {forms}>> >>", bytes);
        }

        var table = pdf.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n"));
        offsets.ForEach(offset => Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }

    /// <summary>So many bytes of filling between a head and a tail, made while they are read.</summary>
    public static Stream Long(byte[] head, long length, char filling, byte[] tail)
    {
        var (before, left, after) = (head.AsMemory(), length, tail.AsMemory());
        return new ForwardStream(buffer =>
        {
            if (!before.IsEmpty)
            {
                return Some(ref before, buffer);
            }

            if (left == 0)
            {
                return Some(ref after, buffer);
            }

            var part = (int)Math.Min(buffer.Length, left);
            buffer[..part].Fill((byte)filling);
            left -= part;
            return part;
        });
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static int Some(ref Memory<byte> rest, Span<byte> buffer)
    {
        var count = Math.Min(rest.Length, buffer.Length);
        rest.Span[..count].CopyTo(buffer);
        rest = rest[count..];
        return count;
    }

    static string Each(string[] texts, Func<string, string> shown) => string.Concat(texts.Select(shown));

    static string Hash(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}{text[0] % 10}{text[^1] % 10}");
}
