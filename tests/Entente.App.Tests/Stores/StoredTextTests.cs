using System.Text;
using Entente.Articles;
using Entente.Storage.Sql;

namespace Entente.App.Tests.Stores;

public sealed class StoredTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Plain words of a report.")]
    [InlineData("“Šefčovič said – in Łódź – no”, 😀 he said, 東京 and Киев 🇲🇲.")]
    [InlineData("é")]
    public void Words_cut_from_the_bytes_of_a_text_are_those_cut_from_the_text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var start = 0; start <= text.Length; start++)
        {
            for (var end = start; end <= text.Length; end++)
            {
                Assert.Equal(text[start..end], new StoredText(bytes)[new TextSpan(start, end)]);
            }
        }
    }

    [Fact]
    public void Words_within_a_sentence_are_taken_from_it_and_others_from_the_text()
    {
        var text = new StoredText("First one. Then two."u8);
        Assert.Equal("one", text.Within(new(6, 9), new(0, 10), "First one."));
        Assert.Equal("Then", text.Within(new(11, 15), new(0, 10), "First one."));
    }
}
