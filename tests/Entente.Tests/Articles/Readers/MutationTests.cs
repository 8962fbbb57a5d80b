using System.Text;
using Entente.Articles;

namespace Entente.Tests.Articles.Readers;

/// <summary>Ten thousand damaged pages and texts and half as many others, always the same ones: whatever comes, the readers neither throw nor hang, and their blocks lie in the text.</summary>
public sealed class MutationTests
{
    static readonly byte[][] s_splinters =
    [
        "<div>"u8.ToArray(), "</p>"u8.ToArray(), "<table><tr><td>"u8.ToArray(), "<!--"u8.ToArray(), "<script>"u8.ToArray(), "&#x10FFFF;"u8.ToArray(), "&nbsp"u8.ToArray(),
        "<![CDATA["u8.ToArray(), "\\ud800"u8.ToArray(), "{\"text\":"u8.ToArray(), "]}"u8.ToArray(), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC3], [0xF0, 0x9F], [0x1B], "\r\n\r\n"u8.ToArray(),
        "<svg><foreignObject><math>"u8.ToArray(), "<a href='javascript:x'>"u8.ToArray(), "<p class='share'>"u8.ToArray(), "By "u8.ToArray(), "\u202E\u200D"u8.ToArray(),
    ];

    [Theory(Timeout = 60_000)]
    [InlineData("page.html", 5_000, 1)]
    [InlineData("text.txt", 5_000, 2)]
    [InlineData("lines.jsonl", 2_500, 3)]
    [InlineData("feed.xml", 2_500, 4)]
    public async Task Damage_is_read_or_refused_but_never_thrown(string name, int times, int seed)
    {
        var sample = await File.ReadAllBytesAsync(Repository.PathTo($"samples/formats/{name}"), TestContext.Current.CancellationToken);
        var random = new Random(seed);
        for (var i = 0; i < times; i++)
        {
            var notes = new DiagnosticBag();
            var damaged = Damaged(sample, random);
            foreach (var article in Reading.File(name, damaged, notes))
            {
                AssertSound(article);
            }
        }
    }

    static void AssertSound(Article article)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.End > block.Span.Start, $"{block} begins before {end} or is empty.");
            end = block.Span.End;
        }

        Assert.True(end <= article.Text.Length);
        Assert.NotEmpty(article.Blocks);
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(article.Text);
    }

    static byte[] Damaged(byte[] sample, Random random)
    {
        var bytes = new List<byte>(sample);
        for (var times = random.Next(1, 8); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat(s_splinters[random.Next(s_splinters.Length)], random.Next(1, 4)).SelectMany(s => s));
                    break;
            }
        }

        return [.. bytes];
    }
}
