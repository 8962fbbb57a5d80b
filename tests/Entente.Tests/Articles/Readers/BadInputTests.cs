using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.Tests.Articles.Readers;

/// <summary>Bad input of every kind is refused with a reason, within bounded memory, and what stood before or beside it is read.</summary>
public sealed class BadInputTests
{
    const string Report = "The envoy arrived on Monday and left again on Tuesday, the ministry said.";

    [Theory]
    [InlineData("press.zip")]
    [InlineData("press.tar.gz")]
    [InlineData("crawl.warc.gz")]
    [InlineData("statement.pdf")]
    [InlineData("mail.eml")]
    [InlineData("table.csv")]
    [InlineData("atom.xml")]
    public void A_file_cut_off_anywhere_is_read_up_to_there_or_refused(string name)
    {
        var whole = File.ReadAllBytes(Repository.PathTo($"samples/formats/{name}"));
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 40))
        {
            var notes = new DiagnosticBag();

            var articles = Reading.File(name, whole[..length], notes);

            Assert.True(articles.Count > 0 || notes.ToImmutable().Any(note => note.Severity is Severity.Error), $"Nothing was said of {name} cut at {length}.");
        }
    }

    [Theory]
    [InlineData("press.zip", 11)]
    [InlineData("press.tar.gz", 12)]
    [InlineData("crawl.warc.gz", 13)]
    [InlineData("statement.pdf", 14)]
    [InlineData("mail.eml", 15)]
    [InlineData("table.csv", 16)]
    public void Flipped_bytes_are_read_or_refused_but_never_thrown(string name, int seed)
    {
        var whole = File.ReadAllBytes(Repository.PathTo($"samples/formats/{name}"));
        var random = new Random(seed);
        for (var i = 0; i < 150; i++)
        {
            var damaged = whole.ToArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            _ = Reading.File(name, damaged, new());
        }
    }

    [Fact]
    public void A_bomb_of_zeros_ends_at_the_limit_of_a_document()
    {
        var notes = new DiagnosticBag();

        Assert.Empty(Reading.File("bomb.gz", Gzipped(new byte[64 << 20]), notes));

        Assert.Equal("ENT3004", Assert.Single(notes.ToImmutable()).Code);
    }

    [Fact]
    public void Archives_within_archives_end_at_the_limit_of_nesting()
    {
        var bytes = Encoding.UTF8.GetBytes(Report);
        for (var i = 0; i < 10; i++)
        {
            bytes = Gzipped(bytes);
        }

        var notes = new DiagnosticBag();

        Assert.Empty(Reading.File("nested.gz", bytes, notes));

        Assert.Contains("within archives", Assert.Single(notes.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_bombs_in_one_archive_end_at_what_it_may_unpack_to()
    {
        var bomb = Zipped([.. Enumerable.Range(0, 40).Select(i => ($"{i}.txt", new byte[12 << 20]))]);
        var notes = new DiagnosticBag();

        Assert.Empty(Reading.File("bombs.zip", bomb, notes));

        Assert.Contains(notes.ToImmutable(), note => note.Message.Contains("unpacks to more than", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_climbs_out_of_its_archive_is_only_a_name()
    {
        var notes = new DiagnosticBag();
        using var stream = new MemoryStream(Zipped([("../../etc/cron.d/x.txt", Encoding.UTF8.GetBytes(Report))]));

        var document = Assert.Single(DocumentSources.Open(stream, "a.zip", notes));

        Assert.Equal("a.zip/etc/cron.d/x.txt", document.Name);
    }

    [Fact]
    public void A_link_in_a_tar_is_not_followed()
    {
        using var buffer = new MemoryStream();
        using (var writer = new TarWriter(buffer, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/hostname" });
            writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Report)) });
        }

        Assert.Equal(Report, Assert.Single(Reading.File("a.tar", buffer.ToArray(), new())).Text);
    }

    [Fact]
    public void A_record_that_lies_about_its_length_costs_its_neighbour_at_most()
    {
        string Record(string text, int length) => $"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n\r\n{text}\r\n\r\n";
        var archive = Record("Short and cut, says the first report of the day.", 5) + Record(Report, Report.Length);
        var notes = new DiagnosticBag();

        var articles = Reading.File("a.warc", Encoding.UTF8.GetBytes(archive), notes);

        Assert.Equal(["Short", Report], articles.Select(article => article.Text));
        Assert.Contains("does not begin where", Assert.Single(notes.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_promises_terabytes_is_refused_and_its_end_looked_for()
    {
        var notes = new DiagnosticBag();

        Assert.Empty(Reading.File("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999999999999\r\n\r\nx"u8.ToArray(), notes));

        Assert.Equal("ENT3004", Assert.Single(notes.ToImmutable()).Code);
    }

    [Fact]
    public void A_line_of_a_gigabyte_is_passed_over_without_being_kept()
    {
        var left = 1L << 30;
        var tail = Encoding.UTF8.GetBytes($"\n{{\"id\": \"x\", \"text\": \"{Report}\"}}\n");
        using var stream = new ForwardStream(buffer =>
        {
            if (left == 0)
            {
                var count = Math.Min(tail.Length, buffer.Length);
                tail.AsSpan(0, count).CopyTo(buffer);
                tail = tail[count..];
                return count;
            }

            var part = (int)Math.Min(buffer.Length, left);
            buffer[..part].Fill((byte)'{');
            left -= part;
            return part;
        });
        var notes = new DiagnosticBag();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var document = Assert.Single(DocumentSources.Open(stream, "a.jsonl", notes));

        Assert.Equal("a.jsonl:2", document.Name);
        Assert.Equal("ENT3004", Assert.Single(notes.ToImmutable()).Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100 << 20);
    }

    [Fact]
    public void A_feed_opens_no_file_and_runs_no_script()
    {
        const string Feed = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <rss version="2.0"><channel><title>T</title>
            <item><title>The envoy arrived</title><description>&lt;script&gt;steal()&lt;/script&gt;&lt;p onclick="x()"&gt;He came by train.&lt;/p&gt;</description></item>
            <item><title>&secret;</title></item></channel></rss>
            """;
        var notes = new DiagnosticBag();

        var articles = Reading.File("feed.xml", Encoding.UTF8.GetBytes(Feed), notes);

        Assert.Equal("The envoy arrived\nHe came by train.", Assert.Single(articles).Text);
        Assert.Equal("ENT3008", Assert.Single(notes.ToImmutable()).Code);
    }

    [Fact]
    public void A_PDF_with_a_password_says_so()
    {
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(Repository.PathTo("samples/formats/statement.pdf")));
        var key = string.Concat(Enumerable.Repeat("00", 32));
        var locked = pdf.Replace("/Root 1 0 R", $"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >>", StringComparison.Ordinal);
        var notes = new DiagnosticBag();

        Assert.Empty(Reading.File("a.pdf", Encoding.Latin1.GetBytes(locked), notes));

        Assert.Equal("ENT3009", Assert.Single(notes.ToImmutable()).Code);
    }

    [Fact]
    public void A_PDF_whose_forms_draw_each_other_without_end_in_sight_is_refused()
    {
        static byte[] Draws(string form) => Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat($"/{form} Do ", 10)));
        var forms = Enumerable.Range(0, 9).Select(i => ("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", i < 8 ? Draws($"X{i + 1}") : "BT /F1 11 Tf (more) Tj ET"u8.ToArray())).ToArray();
        var notes = new DiagnosticBag();

        Assert.Empty(Reading.File("a.pdf", BadFiles.Pdf(Draws("X0"), "", forms), notes));

        Assert.Contains("draw more than", Assert.Single(notes.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_anything_to_read_names_the_remedy()
    {
        var notes = new DiagnosticBag();

        Assert.Empty(Reading.File("a.csv", "year,value\n2024,3\n"u8.ToArray(), notes));

        Assert.Contains("--fields", Assert.Single(notes.ToImmutable()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p><font><i>")]
    [InlineData("<svg>")]
    [InlineData("<ul><li>")]
    public void A_hundred_thousand_elements_within_each_other_keep_their_words(string open)
    {
        var html = $"<html><body>{string.Concat(Enumerable.Repeat(open, 100_000))}{Report}</body></html>";
        var notes = new DiagnosticBag();

        var articles = Reading.File("deep.html", Encoding.UTF8.GetBytes(html), notes);

        Assert.Contains("The envoy arrived on Monday", Assert.Single(articles).Text, StringComparison.Ordinal);
    }

    static byte[] Gzipped(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return buffer.ToArray();
    }

    static byte[] Zipped((string Name, byte[] Bytes)[] files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return buffer.ToArray();
    }
}
