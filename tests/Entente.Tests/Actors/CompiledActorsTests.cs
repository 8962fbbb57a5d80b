using Entente.Actors;
using Entente.Articles;

namespace Entente.Tests.Actors;

public sealed class CompiledActorsTests
{
    static readonly byte[] s_compiled = Compiled(Knowledge.BuiltIn.Actors);

    [Fact]
    public void The_same_text_gives_the_same_bytes() => Assert.Equal(s_compiled, Compiled(ActorBook.Read(KnowledgeFiles.BuiltIn)));

    [Fact]
    public void What_is_opened_is_what_was_compiled() => Assert.Equal(s_compiled, Compiled(Opened()));

    [Theory]
    [InlineData("Min Aung Hlaing met Putin in the Kremlin. The junta boss thanked Russia's president.")]
    [InlineData("Burmese draft dodgers fled to Thailand while ASEAN nations argued about the Golden Triangle.")]
    public void The_compiled_actors_are_found_like_those_of_the_text(string text)
    {
        var article = Article.FromText("x", text, new(2025, 3, 5));

        Assert.Equal(Found(Knowledge.BuiltIn.Actors), Found(Opened()));

        string[] Found(ActorBook book) => [.. ActorFinder.Find(article, [], book).Select(m => $"{m.Span} {m.ActorId} {m.Code} {m.Office} {m.Via} {m.Confidence}")];
    }

    [Fact]
    public void A_file_made_from_other_files_is_left_alone() =>
        Assert.Null(CompiledActors.Read(new MemoryStream(s_compiled), Guid.Parse("00000000-0000-0000-0000-000000000001")));

    [Fact]
    public void A_damaged_file_is_refused_wherever_the_damage_is()
    {
        foreach (var at in (int[])[0, 40, 44, 60, s_compiled.Length / 2, s_compiled.Length - 1])
        {
            var damaged = (byte[])s_compiled.Clone();
            damaged[at] ^= 0x41;

            Assert.StartsWith("ENT2060", Assert.Throws<InvalidDataException>(() => CompiledActors.Read(new MemoryStream(damaged))).Message, StringComparison.Ordinal);
        }

        Assert.Throws<InvalidDataException>(() => CompiledActors.Read(new MemoryStream(s_compiled[..^1])));
    }

    static ActorBook Opened() => CompiledActors.Read(new MemoryStream(s_compiled))!;

    static byte[] Compiled(ActorBook book)
    {
        using var bytes = new MemoryStream();
        CompiledActors.Write(book, bytes);
        return bytes.ToArray();
    }
}
