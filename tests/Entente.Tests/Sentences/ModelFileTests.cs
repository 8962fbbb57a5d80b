using Entente.Sentences;

namespace Entente.Tests.Sentences;

public sealed class ModelFileTests
{
    [Fact]
    public void Sections_come_back_as_they_were_written()
    {
        var file = ModelFile.Read(Written());

        Assert.Equal([1, 2, 3], file["one"].ToArray());
        Assert.Empty(file["none"].ToArray());
        Assert.Equal(["none", "one"], file.Names);
    }

    [Fact]
    public void Any_changed_byte_is_noticed_and_the_message_says_what_to_do()
    {
        var bytes = Written().ToArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 0x40;

            var fault = Record.Exception(() => Read(changed));

            Assert.Contains("models/README.md", Assert.IsType<InvalidDataException>(fault).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        var bytes = Written().ToArray();

        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Throws<InvalidDataException>(() => Read(bytes[..length])));
    }

    [Fact]
    public void The_shipped_models_load_and_are_no_larger_than_fifteen_megabytes()
    {
        foreach (var name in new[] { "accurate", "fast" })
        {
            using var file = File.OpenRead(Repository.PathTo($"models/{name}.model"));

            Assert.InRange(file.Length, 1, 15_000_000);
            Assert.NotNull(LanguageModel.Load(file).Names);
        }
    }

    // A name that is damaged is a section that is missing.
    static void Read(byte[] bytes)
    {
        var file = ModelFile.Read(new MemoryStream(bytes));
        _ = (file["one"], file["none"]);
    }

    static MemoryStream Written()
    {
        var stream = new MemoryStream();
        ModelFile.Write(stream, [("one", [1, 2, 3]), ("none", [])]);
        stream.Position = 0;
        return stream;
    }
}
