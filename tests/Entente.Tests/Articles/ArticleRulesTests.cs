using System.Text;
using Entente.Articles;

namespace Entente.Tests.Articles;

/// <summary>What the lists of knowledge/articles make of lines, classes, days, languages and bytes.</summary>
public sealed class ArticleRulesTests
{
    static readonly ArticleRules s_rules = ArticleRules.BuiltIn;

    [Theory]
    [InlineData("Share this article", "Furniture")]
    [InlineData("Sharing the river has never been easy for the two neighbours.", "None")]
    [InlineData("Read more: The quarrel, explained", "Furniture")]
    [InlineData("Image 3 of 12", "Furniture")]
    [InlineData("Ilse Example contributed to this report.", "Furniture")]
    [InlineData("© 2024 The Sample", "Footer")]
    [InlineData("Terms of use | Privacy policy", "Footer")]
    [InlineData("The two countries signed a treaty on copyright in 1998.", "None")]
    [InlineData("Don’t miss our podcast", "Furniture")]
    public void Lines_of_furniture_are_told_from_sentences(string line, string kind) => Assert.Equal(kind, s_rules.Lines.KindOf(line).ToString());

    [Theory]
    [InlineData("post share-bar", true)]
    [InlineData("article_related_links", true)]
    [InlineData("shareholder-news", false)]
    [InlineData("story-author-bio", true)]
    [InlineData("author biography-text", false)]
    [InlineData("", false)]
    public void Classes_count_by_whole_words(string name, bool marks) => Assert.Equal(marks, s_rules.Furniture.Marks(name));

    [Theory]
    [InlineData("2025-04-22T23:30:00-05:00", "2025-04-22")]
    [InlineData("Tue, 22 Apr 2025 06:00:00 GMT", "2025-04-22")]
    [InlineData("April 22nd, 2025", "2025-04-22")]
    [InlineData("22 avril 2025", "2025-04-22")]
    [InlineData("22 de abril de 2025", "2025-04-22")]
    [InlineData("20250422T060000Z", "2025-04-22")]
    [InlineData("4/22/2025", "2025-04-22")]
    [InlineData("22.04.2025", "2025-04-22")]
    [InlineData("04/05/2025", null)]
    [InlineData("31 February 2025", null)]
    [InlineData("in the year 2025", null)]
    public void Days_are_read_as_they_are_written(string text, string? day) =>
        Assert.Equal(day, s_rules.Dates.Find(text)?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("https://sample.invalid/2025/04/22/salt.html", "2025-04-22")]
    [InlineData("https://sample.invalid/2025/apr/22/salt", "2025-04-22")]
    [InlineData("https://sample.invalid/story-20250422", "2025-04-22")]
    [InlineData("https://sample.invalid/story-12345678", null)]
    public void Addresses_hold_days(string address, string? day) =>
        Assert.Equal(day, s_rules.Dates.FindInAddress(address)?.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("The two countries agreed that they would meet again in the autumn of the year.", "en")]
    [InlineData("China's president and Japan's prime minister ended their visits to the two capitals.", "en")]
    [InlineData("Les deux pays se sont mis d'accord pour se revoir à l'automne dans la capitale.", "fr")]
    [InlineData("Die beiden Länder haben sich darauf geeinigt, dass sie sich im Herbst wieder treffen.", "de")]
    [InlineData("Los dos países acordaron que se reunirán de nuevo en el otoño en la capital.", "es")]
    [InlineData("Обе страны договорились о том, что они встретятся снова осенью в столице.", "ru")]
    [InlineData("اتفق البلدان على أن يجتمعا مرة أخرى في الخريف من هذا العام", "ar")]
    [InlineData("两国同意秋天在首都再次会面。", "zh")]
    [InlineData("両国は秋に首都で再会することに合意した。", "ja")]
    [InlineData("Strelsau Zenda Hentzau", "und")]
    public void Languages_are_told_by_their_small_words_or_their_script(string text, string language) =>
        Assert.Equal(language, s_rules.Languages.Tell(text));

    [Fact]
    public void Bytes_are_read_in_the_encoding_that_they_are_in_rather_than_the_one_they_declare()
    {
        const string Text = "<meta charset=\"windows-1251\"><p>Überraschung in Łódź</p>";
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

        Assert.Equal(Text, TextDecoding.Decode(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal("charset=windows-1251 Москва", TextDecoding.Decode(cyrillic.GetBytes("charset=windows-1251 Москва")));
        Assert.Equal("Москва", TextDecoding.Decode(cyrillic.GetBytes("Москва"), "text/plain; charset=windows-1251"));
        Assert.Equal("Zażółć", TextDecoding.Decode([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("Zażółć")]));
    }

    [Fact]
    public void A_wrong_row_is_told_with_file_line_and_remedy()
    {
        var files = new Overlay("articles/lines.tsv", "kind\twhere\tlongest\twords\nfurniture\tsomewhere\t3\tshare");

        var fault = Assert.Throws<InvalidDataException>(() => ArticleRules.Read(files));

        Assert.Contains("articles/lines.tsv, line 2", fault.Message, StringComparison.Ordinal);
        Assert.Contains("whole, start or any", fault.Message, StringComparison.Ordinal);
    }

    sealed class Overlay(string path, string text) : IKnowledgeFiles
    {
        public IReadOnlyList<string> Paths => KnowledgeFiles.BuiltIn.Paths;

        public TextReader Open(string wanted) => wanted == path ? new StringReader(text) : KnowledgeFiles.BuiltIn.Open(wanted);
    }
}
