using Entente.Actors;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Tests.Actors;

public sealed class BesideTests
{
    [Fact]
    public void A_use_that_nobody_asks_for_stops_the_start_with_file_and_line()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => ActorBook.Read(new Own("use\twords\nquater\twest\n")));

        Assert.Contains("knowledge/actors/beside.tsv, line 2", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("quarter", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("use\twords\n", "government")]
    [InlineData("use\twords\nquarter\tmisty\n", "place")]
    public void A_capital_is_a_town_where_the_word_before_it_is_listed_as_one_of_its_parts(string file, string kind)
    {
        var knowledge = Knowledge.Read(KnowledgeFiles.BuiltIn, LanguageModel.BuiltIn, ActorBook.Read(new Own(file)));

        var mention = Assert.Single(new Engine(knowledge).Analyze(Article.FromText("one", "Envoys spoke of misty Ankara.")).Mentions);

        Assert.Equal(kind == "place", mention.Kind is ActorKind.Place);
    }

    sealed class Own(string text) : IKnowledgeFiles
    {
        public IReadOnlyList<string> Paths => KnowledgeFiles.BuiltIn.Paths;

        public TextReader Open(string path) => path == "actors/beside.tsv" ? new StringReader(text) : KnowledgeFiles.BuiltIn.Open(path);
    }
}
