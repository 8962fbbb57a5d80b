using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Entente.App.Cli;

namespace Entente.App.Tests.Articles;

[Collection(RunsAlone.Name)]
public sealed class ExtractCommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("entente").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_cannot_be_read_is_listed_with_its_reason_and_the_rest_is_read()
    {
        Write("good.txt", "The envoy arrived on Monday."u8);
        Write("empty.html", []);
        Write("binary.dat", [1, 2, 0, 4, 5, 255]);
        Write("cut.txt.gz", Gzipped("The envoy left again on Tuesday, the ministry said.").AsSpan(0, 30));

        var (code, output, error) = await Run([_folder, Path.Combine(_folder, "missing.txt")]);

        Assert.Equal(ExitCodes.SomeFailed, code);
        Assert.Equal("The envoy arrived on Monday.", Assert.Single(output).GetProperty("text").GetString());
        Assert.Equal(4, error.Length);
        Assert.Contains(error, line => line.StartsWith("ENT3003", StringComparison.Ordinal) && line.Contains("binary.dat", StringComparison.Ordinal));
        Assert.Contains(error, line => line.StartsWith("ENT3002", StringComparison.Ordinal) && line.Contains("empty.html", StringComparison.Ordinal));
        Assert.Contains(error, line => line.StartsWith("ENT3005", StringComparison.Ordinal) && line.Contains("cut.txt.gz", StringComparison.Ordinal));
        Assert.Contains(error, line => line.StartsWith("ENT3005", StringComparison.Ordinal) && line.Contains("missing.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_its_names_with_the_paths_as_the_user_wrote_them()
    {
        Write("b.txt", "Second."u8);
        Write("a/c.txt.gz", Gzipped("First."));
        Write(".hidden", "Never."u8);

        var (code, output, _) = await Run(["."]);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(["./a/c.txt.gz", "./b.txt"], output.Select(line => line.GetProperty("path").GetString()));
        Assert.Equal(["First.", "Second."], output.Select(line => line.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Half_a_gigabyte_in_one_line_is_refused_without_being_kept()
    {
        var path = Path.Combine(_folder, "monster.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(500_000_000); // a sparse file: zeros to the reader, no disk
        }

        var before = GC.GetTotalAllocatedBytes();
        var (code, output, error) = await Run([path]);

        Assert.Equal(ExitCodes.SomeFailed, code);
        Assert.Empty(output);
        Assert.Contains("ENT3004", Assert.Single(error), StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 120_000_000);
    }

    void Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    static byte[] Gzipped(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return buffer.ToArray();
    }

    async Task<(int Code, JsonElement[] Output, string[] Error)> Run(string[] paths)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(
            ["extract", .. paths], new Terminal { In = Stream.Null, OutStream = Stream.Null, Out = output, Error = error, Folder = _folder });
        return (
            code,
            [.. Lines(output).Select(line => JsonDocument.Parse(line).RootElement)],
            Lines(error));
    }

    static string[] Lines(StringWriter writer) => writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
