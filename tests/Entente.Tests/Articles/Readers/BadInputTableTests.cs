using System.Text;
using Entente.Articles;
using Entente.Articles.Readers;
using static Entente.Tests.Articles.Readers.BadFiles;

namespace Entente.Tests.Articles.Readers;

/// <summary>Every way to be wrong times every format: a refusal says why, where and what to do; memory is bounded; what stands beside it is read.</summary>
public sealed class BadInputTableTests
{
    const string One = "The envoy arrived on Monday and left again on Tuesday, the ministry said.";

    const string Two = "A ferry joined the two banks of the river for the first time in a year.";

    static readonly string[] s_formats = ["html", "text", "rss", "atom", "pdf", "warc", "warc.gz", "csv", "jsonl", "json", "zip", "tar", "tar.gz", "gzip", "mail", "icews", "polecat", "gdelt", "cameo"];

    /// <summary>Where each fault can be: a text has no length to lie about, and only archives have paths.</summary>
    static readonly (string Fault, string[] Formats)[] s_faults =
    [
        ("cut off", s_formats),
        ("lying length", ["warc", "warc.gz", "zip", "tar", "tar.gz", "gzip", "pdf"]),
        ("archives within archives", s_formats),
        ("bomb", ["html", "rss", "atom", "pdf", "warc.gz", "csv", "json", "jsonl", "zip", "tar.gz", "gzip", "mail"]),
        ("line of a gigabyte", [.. s_formats.Except(["warc.gz", "zip", "tar.gz", "gzip"])]),
        ("wrong encoding", [.. s_formats.Except(["pdf", "zip", "tar", "tar.gz", "warc.gz", "gzip"])]),
        ("script", ["html", "rss", "atom", "pdf", "warc", "csv", "jsonl", "json", "zip", "mail"]),
        ("path out of the archive", ["zip", "tar", "tar.gz"]),
        ("password", ["pdf", "zip"]),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Cells =>
        from fault in s_faults from format in fault.Formats select new TheoryDataRow<string, string>(fault.Fault, format);

    [Theory, MemberData(nameof(Cells))]
    public void Bad_input_is_refused_with_its_reason_within_bounded_memory_and_the_rest_is_read(string fault, string format)
    {
        foreach (var bad in Made(fault, format))
        {
            Check(bad, $"{fault} in {format}: {bad.What}");
        }
    }

    static void Check(BadFile bad, string what)
    {
        var notes = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();
        List<RawDocument> documents;
        List<Article> articles;
        using (var stream = bad.Open())
        {
            documents = [];
            articles = [.. DocumentSources.Open(stream, bad.Name, notes).Select(document =>
            {
                documents.Add(document with { Bytes = default });
                return document;
            }).SelectMany(document => ArticleReaders.Read(document, notes))];
        }

        var spent = (GC.GetAllocatedBytesForCurrentThread() - before) >> 20;
        Assert.True(spent <= bad.Megabytes, $"{what}: {spent} MiB were asked for.");
        foreach (var note in notes.ToImmutable())
        {
            Assert.True(s_remedies.Contains(note.Code), $"{what}: {note.Code} has no remedy.");
            Assert.True(note.Message.StartsWith(bad.Name, StringComparison.Ordinal) && note.Message.Length > bad.Name.Length + 10, $"{what}: where and why? {note.Message}");
        }

        Assert.True(articles.Count > 0 || notes.ToImmutable().Any(note => note.Severity is Severity.Error), $"{what}: nothing was read and nothing said.");
        Assert.True(bad.Says is null || notes.ToImmutable().Any(note => note.Code == bad.Says), $"{what}: {bad.Says} was to be said, not {string.Join("; ", notes.ToImmutable().Select(note => note.Message))}");
        foreach (var text in bad.Reads)
        {
            Assert.True(articles.Any(article => article.Text.Contains(text, StringComparison.Ordinal)), $"{what}: '{text}' was not read, but {string.Join(" | ", articles.Select(article => article.Text[..Math.Min(90, article.Text.Length)]))}; {string.Join("; ", notes.ToImmutable().Select(note => note.Message))}");
        }

        Assert.DoesNotContain(articles, article => article.Text.Contains("steal(", StringComparison.Ordinal));
        Assert.DoesNotContain(documents, document => document.Name.Split('/').Contains("..") || document.Name.Contains('\\', StringComparison.Ordinal));
        if (bad.Bytes is { Length: < 1 << 20 } bytes)
        {
            BetweenNeighbours(bad.Name, bytes, what);
        }
    }

    static void BetweenNeighbours(string name, byte[] bytes, string what)
    {
        var notes = new DiagnosticBag();
        const string Before = "The first neighbour reports that the harbour was opened on Sunday.";
        const string After = "The last neighbour reports that the harbour was closed on Friday.";

        var articles = Reading.File("press.zip", Zip(("0.txt", Utf8(Before)), ($"5/{name}", bytes), ("9.txt", Utf8(After))), notes);

        Assert.True(articles[0].Text == Before && articles[^1].Text == After, $"{what}: a neighbour was lost.");
    }

    static IEnumerable<BadFile> Made(string fault, string format) => fault switch
    {
        "cut off" => CutOff(format),
        "lying length" => LyingLength(format),
        "archives within archives" => [new("seven times", Name(format) + ".gz", Enumerable.Range(0, 7).Aggregate(Holding(format, One), (bytes, _) => Gzip(bytes))) { Says = "ENT3005" }],
        "bomb" => Bombs(format),
        "line of a gigabyte" => [LongLine(format)],
        "wrong encoding" => WrongEncodings(format),
        "script" => [Script(format)],
        "path out of the archive" => [Paths(format)],
        _ => [Locked(format)],
    };

    /// <summary>What was whole before the cut is read; of one text, what is there.</summary>
    static IEnumerable<BadFile> CutOff(string format)
    {
        var whole = Holding(format, One, Two);
        for (var part = 1; part < 12; part++)
        {
            yield return new($"{part} twelfths", Name(format), whole[..(whole.Length * part / 12)]);
        }

        if (format is "rss" or "atom" or "warc" or "csv" or "jsonl" or "json" or "tar" or "warc.gz")
        {
            var cut = format is "tar" ? whole.Length - 1_700 : whole.Length - (format is "rss" or "atom" ? 60 : format is "warc.gz" ? 30 : 12);
            yield return new("in the second record", Name(format), whole[..cut]) { Says = format switch { "rss" or "atom" => "ENT3008", "jsonl" => "ENT3007", _ => "ENT3005" }, Reads = [One] };
        }
    }

    static IEnumerable<BadFile> LyingLength(string format)
    {
        var whole = Holding(format, One, Two);
        byte[] With(int at, params byte[] bytes)
        {
            var lie = whole.ToArray();
            bytes.CopyTo(lie, at < 0 ? lie.Length + at : at);
            return lie;
        }

        return format switch
        {
            "warc" =>
            [
                new("too short", Name(format), Utf8(Record(One, 3) + Record(Two, null))) { Says = "ENT3005", Reads = [Two] },
                new("one record long", Name(format), Utf8(Record(One, One.Length + 40) + Record(Two, null) + Record(One, null))) { Reads = [One] },
                new("terabytes", Name(format), Utf8(Record(One, null) + Record(Two, 9_999_999_999_999))) { Says = "ENT3004", Reads = [One] },
                new("past the end", Name(format), Utf8(Record(One, null) + Record(Two, 9_999))) { Says = "ENT3005", Reads = [One] },
                new("below nought", Name(format), Utf8(Record(One, -1) + Record(Two, null))) { Says = "ENT3005", Reads = [Two] },
            ],
            "warc.gz" => [new("of the last member", Name(format), With(-4, 0xFF, 0xFF, 0xFF, 0x7F)) { Says = "ENT3005", Reads = [One] }],
            "gzip" => [new("of what is within", Name(format), With(-4, 0xFF, 0xFF, 0xFF, 0x7F)) { Says = "ENT3005" }],
            "zip" =>
            [
                new("unpacked size of a member", Name(format), With(whole.AsSpan().IndexOf("PK\u0001\u0002"u8) + 24, 0xFF, 0xFF, 0xFF, 0x7F)),
                new("packed size of a member", Name(format), With(whole.AsSpan().IndexOf("PK\u0001\u0002"u8) + 20, 0xFF, 0xFF, 0xFF, 0x7F)) { Says = "ENT3005" },
                new("size of the list of files", Name(format), With(-10, 0xFF, 0xFF, 0xFF, 0x7F)),
            ],
            "pdf" => [new("of a stream", Name(format), Utf8(Encoding.UTF8.GetString(whole).Replace("/Length ", "/Length 99999", StringComparison.Ordinal)))],
            _ => TarLies(format).Select(lie => format == "tar" ? lie : lie with { Bytes = Gzip(lie.Bytes!) }),
        };
    }

    static IEnumerable<BadFile> TarLies(string format) =>
    [
        new("past the end", Name(format), [.. TarHead("0.txt", '0', "77777777"), .. Utf8(One.PadRight(1_024))]) { Says = "ENT3005" },
        new("gigabytes of a long name", Name(format), [.. TarHead("././@LongLink", 'L', "16000000000"), .. Utf8(One.PadRight(1_024))]) { Says = "ENT3005" },
        new("gigabytes of properties", Name(format), [.. TarHead("PaxHeaders/0", 'x', "16000000000"), .. Utf8(One.PadRight(1_024))]) { Says = "ENT3005" },
    ];

    static IEnumerable<BadFile> Bombs(string format)
    {
        var zeros = new byte[40 << 20];
        return format switch
        {
            "html" =>
            [
                new("depth", Name(format), Utf8(TextOf("html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + One))) { Says = "ENT3006", Reads = [One] },
                new("number", Name(format), Utf8(TextOf("html", string.Concat(Enumerable.Repeat("<b></b>", 1_500_000)) + One))) { Says = "ENT3006", Reads = [One], Megabytes = 600 },
            ],
            "rss" or "atom" => [new("entities", Name(format), Utf8($"<!DOCTYPE rss [<!ENTITY a \"{new string('a', 1_000)}\">{string.Concat(Enumerable.Range('b', 20).Select(c => $"<!ENTITY {(char)c} \"{string.Concat(Enumerable.Repeat($"&{(char)(c - 1)};", 10))}\">"))}]>{TextOf(format, One, "&u;")[21..]}")) { Says = "ENT3008", Reads = [One] }],
            "pdf" =>
            [
                new("a stream of zeros", Name(format), Pdf(Zlib(Long([], 300L << 20, ' ', [])), "/Filter /FlateDecode")) { Says = "ENT3005" },
                new("zeros packed twice", Name(format), Pdf(Zlib(new MemoryStream(Zlib(Long([], 300L << 20, ' ', [])))), "/Filter [/FlateDecode /FlateDecode]")) { Says = "ENT3005" },
            ],
            "csv" => [new("cells", Name(format), [.. Utf8($"id,text\n1,\"{One}\"\n"), .. Enumerable.Repeat((byte)',', 12 << 20), .. Utf8($"\n3,{Two}\n")]) { Says = "ENT3004", Reads = [One, Two] }],
            "json" =>
            [
                new("records", Name(format), Utf8($"[{{\"text\": \"{One}\"}}{string.Concat(Enumerable.Repeat(",1", 200_000))}]")) { Says = "ENT3007", Reads = [One], Megabytes = 600 },
                new("depth", Name(format), Utf8($"[{{\"text\": \"{One}\"}},{new string('[', 1 << 20)}")) { Says = "ENT3005", Reads = [One] },
            ],
            "jsonl" => [new("depth", Name(format), Utf8($"{{\"text\": {new string('[', 1 << 20)}\n{TextOf("jsonl", One)}")) { Says = "ENT3007", Reads = [One] }],
            "zip" => [new("zeros", Name(format), Zip(("0.txt", Utf8(One)), ("1.txt", zeros), ("2.txt", zeros), ("3.txt", Utf8(Two)))) { Says = "ENT3004", Reads = [One, Two] }],
            "tar.gz" => [new("zeros", Name(format), Gzip(Tar(("0.txt", Utf8(One)), ("1.txt", zeros), ("2.txt", Utf8(Two))))) { Says = "ENT3004", Reads = [One, Two] }],
            "gzip" => [new("zeros", Name(format), Gzip(zeros)) { Says = "ENT3004" }],
            "warc.gz" => [new("a packed answer", Name(format), [.. Gzip(Utf8(Record(One, null))), .. Gzip([.. PackedAnswer(Gzip(zeros))]), .. Gzip(Utf8(Record(Two, null)))]) { Says = "ENT3005", Reads = [One, Two], Megabytes = 400 }],
            _ => [new("parts in parts", Name(format), Utf8("From: a@b.example\r\nSubject: A note\r\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")) + $"Content-Type: text/plain\r\n\r\n{One}\r\n"))],
        };
    }

    static byte[] PackedAnswer(byte[] body)
    {
        var answer = Utf8($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n");
        return [.. Utf8($"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {answer.Length + body.Length}\r\n\r\n"), .. answer, .. body, .. "\r\n\r\n"u8];
    }

    /// <summary>In formats of lines the next is read; the others are one document, which is refused.</summary>
    static BadFile LongLine(string format)
    {
        const long Gigabyte = 1L << 30;
        var (head, tail, filling) = format switch
        {
            "jsonl" => (TextOf("jsonl", One) + "{\"text\": \"", "\n" + TextOf("jsonl", Two), 'x'),
            "csv" => (TextOf("csv", One) + "9,", "\n10," + Two, 'x'),
            "warc" => (Record(One, null), "\r\n" + Record(Two, null), 'x'),
            "tar" => ("", "", '\0'),
            "icews" or "polecat" or "gdelt" or "cameo" => (TextOf(format, One), "\n" + TextOf(format, One, Two).Split('\n')[^2] + "\n", 'x'),
            "pdf" => ("%PDF-1.4\n", "", 'x'),
            _ => (TextOf(format, One)[..^12], TextOf(format, One)[^12..], 'x'),
        };
        var (first, last) = format == "tar"
            ? ([.. Tar(("0.txt", Utf8(One))).AsSpan(0, 1_024), .. TarHead("1.txt", '0', "10000000000")], Tar(("2.txt", Utf8(Two))))
            : (Utf8(head), Utf8(tail));
        string[] read = format is "jsonl" or "csv" or "warc" or "tar" or "icews" or "polecat" or "gdelt" or "cameo" ? [One, Two] : [];
        return new("x", Name(format), null) { Stream = () => Long(first, Gigabyte, filling, last), Says = format is "warc" ? "ENT3005" : "ENT3004", Reads = read, Megabytes = format is "json" ? 400 : 200 };
    }

    /// <summary>Bytes of windows-1252 that nobody declared, or declared wrongly; then UTF-16.</summary>
    static IEnumerable<BadFile> WrongEncodings(string format)
    {
        const string Accented = "The café in Zürich reopened on Monday, señor Müller said, after a strike of façade painters.";
        var text = TextOf(format, Accented, Accented).Replace("charset=utf-8", "charset=us-ascii", StringComparison.Ordinal);
        yield return new("windows-1252", Name(format), Encoding.Latin1.GetBytes(text)) { Reads = ["café in Zürich", "señor Müller"] };
        yield return new("UTF-16", Name(format), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        yield return new("half a character", Name(format), [.. Utf8(TextOf(format, One)), 0xC3]);
    }

    static BadFile Script(string format)
    {
        const string Steals = "<script>steal()</script><p onclick='steal()'>" + One + "<a href='javascript:steal()'>More</a><iframe src='http://tracker.example/steal()'></iframe></p>";
        return format switch
        {
            "html" => new("script", Name(format), Utf8(TextOf("html", Steals))) { Reads = [One] },
            "rss" or "atom" => new("script", Name(format), Utf8(TextOf(format, System.Net.WebUtility.HtmlEncode(Steals)))) { Reads = [One] },
            "mail" => new("script", Name(format), Utf8(TextOf("mail", Steals).Replace("text/plain", "text/html", StringComparison.Ordinal))) { Reads = [One] },
            "warc" => new("script", Name(format), [.. PackedAnswer(Gzip(Utf8(TextOf("html", Steals))))]) { Reads = [One] },
            "zip" => new("script", Name(format), Zip(("a.html", Utf8(TextOf("html", Steals))))) { Reads = [One] },
            "pdf" => new("script", Name(format), Holding("pdf", One)) { Reads = [One] },
            "csv" => new("script", Name(format), Utf8(TextOf("csv", Steals).Replace("id,text", "id,html", StringComparison.Ordinal))) { Reads = [One] },
            _ => new("script", Name(format), Utf8(TextOf(format, Steals))) { Reads = [One] },
        };
    }

    static BadFile Paths(string format)
    {
        (string, byte[])[] files = [.. ((string[])["../../up.txt", "/etc/root.txt", "..\\..\\up2.txt", "C:\\boot.txt", $"{string.Concat(Enumerable.Repeat("a/", 20))}../deep.txt"])
            .Select((path, i) => (path, Utf8(i == 4 ? Two : One.Replace("Monday", $"day {i}", StringComparison.Ordinal))))];
        var bytes = format == "zip" ? Zip(files) : Tar(files);
        return new("upwards, from the root, of another system", Name(format), format == "tar.gz" ? Gzip(bytes) : bytes) { Reads = ["on day 0", "on day 1", "on day 2", "on day 3", Two] };
    }

    static BadFile Locked(string format)
    {
        if (format == "pdf")
        {
            var key = string.Concat(Enumerable.Repeat("00", 32));
            var pdf = Encoding.Latin1.GetString(Holding("pdf", One));
            return new("password", Name(format), Encoding.Latin1.GetBytes(pdf.Replace("/Root 1 0 R", $"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>", StringComparison.Ordinal))) { Says = "ENT3009" };
        }

        var zip = Holding("zip", One, Two);
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return new("one of two files", Name(format), zip) { Says = "ENT3009", Reads = [Two] };
    }

    static readonly HashSet<string> s_remedies =
        [.. from line in File.ReadLines(Repository.PathTo("docs/diagnostics.md")) where line.StartsWith("| ENT", StringComparison.Ordinal) let cells = line.Split('|') where cells[3].Trim().Length > 3 select cells[1].Trim()];

    /// <summary>A file with a fault, and what must come of it all the same.</summary>
    sealed record BadFile(string What, string Name, byte[]? Bytes)
    {
        public Func<Stream>? Stream { get; init; }

        /// <summary>The code of the refusal, where there must be one.</summary>
        public string? Says { get; init; }

        /// <summary>What must be read all the same.</summary>
        public string[] Reads { get; init; } = [];

        /// <summary>How much memory may be asked for in all, given back or not.</summary>
        public int Megabytes { get; init; } = 200;

        public Stream Open() => Stream?.Invoke() ?? new MemoryStream(Bytes!);
    }
}
