using System.Text;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.Tests.Articles.Readers;

/// <summary>One sample of each format, and what is read from it.</summary>
public sealed class SampleTests
{
    public static IEnumerable<TheoryDataRow<string>> Samples =>
        from path in Directory.EnumerateFiles(Repository.PathTo("samples/formats")).Order(StringComparer.Ordinal)
        select new TheoryDataRow<string>(Path.GetFileName(path));

    [Theory, MemberData(nameof(Samples))]
    public void A_sample_reads_as_approved(string name)
    {
        var notes = new DiagnosticBag();

        var articles = Reading.File(name, File.ReadAllBytes(Repository.PathTo($"samples/formats/{name}")), notes);

        Approved.Matches(string.Concat(articles.Select(Reading.Shown)), $"Samples/{name}");
        Assert.Empty(notes.ToImmutable());
    }

    [Fact]
    public void Every_format_has_a_row_in_the_table_and_the_other_way_round()
    {
        var formats = ArticleReaders.All.Select(reader => reader.Format).Concat(DocumentSources.All.Select(source => source.Format)).Distinct();
        var rows = from line in File.ReadLines(Repository.PathTo("docs/formats.md"))
                   where line.StartsWith("| ", StringComparison.Ordinal) && line.Split('|').Length == 6
                   let format = line.Split('|')[1].Trim()
                   where format != "format"
                   select format;

        Assert.Equal(formats.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_content_has_the_same_id_wherever_it_lies()
    {
        RawDocument Document(string name) => new() { Name = name, Bytes = Encoding.UTF8.GetBytes("The envoy arrived on Monday and left on Tuesday.") };

        Assert.Equal(Reading.All(Document("a.txt"))[0].Id, Reading.All(Document("folder/b.txt"))[0].Id);
    }
}
