using System.Text.RegularExpressions;
using System.Xml.Linq;
using Entente.App.Documents;
using Entente.Briefs;

namespace Entente.App.Tests.Briefs;

/// <summary>The forms of a brief: the same bytes each time, a page that needs nothing else, figures that say what they show.</summary>
[Collection(ReadPress.Name)]
public sealed partial class BriefFormsTests(ReadPress press)
{
    [Fact]
    public void Every_figure_has_a_title_a_description_and_a_table_that_says_the_same() =>
        Assert.All(press.Briefs.SelectMany(brief => brief.Sections).Select(section => section.Figure).OfType<BriefFigure>(), figure =>
        {
            var svg = XDocument.Parse(figure.Svg).Root!;
            Assert.Equal(figure.Title, svg.Elements().Single(element => element.Name.LocalName == "title").Value);
            Assert.Equal(figure.Description, svg.Elements().Single(element => element.Name.LocalName == "desc").Value);
            Assert.NotEmpty(figure.Rows);
            Assert.All(figure.Rows, row => Assert.Equal(figure.Columns.Length, row.Length));
        });

    [Fact]
    public void Changes_outlook_and_drivers_are_drawn_where_there_is_a_record()
    {
        var brief = press.Briefs[0];

        Assert.StartsWith("How much Russia and Myanmar have to do with each other", brief[3].Figure!.Title, StringComparison.Ordinal);
        Assert.StartsWith("Timeline", brief[4].Figure!.Title, StringComparison.Ordinal);
        Assert.StartsWith("What drives", brief[5].Figure!.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_outside_and_every_link_leads_to_a_place_in_it() =>
        Assert.All(press.Briefs, brief =>
        {
            var page = HtmlBrief.Write(brief);
            var places = Place.Matches(page).Select(match => match.Groups[1].Value).ToList();
            Assert.DoesNotMatch(@"<script|<link|<img|<iframe|@import|url\(", page);
            Assert.Equal(places.Count, places.Distinct().Count());
            Assert.All(Link.Matches(page).Select(match => match.Groups[1].Value), target => Assert.Contains(target, places));
        });

    [Fact]
    public void Two_runs_give_the_same_bytes_in_every_form()
    {
        var again = press.Answer(press.Briefs[0].Question);

        Assert.Equal(BriefJson.Write(press.Briefs[0]), BriefJson.Write(again));
        Assert.Equal(MarkdownBrief.Write(press.Briefs[0]), MarkdownBrief.Write(again));
        Assert.Equal(HtmlBrief.Write(press.Briefs[0]), HtmlBrief.Write(again));
        Assert.Equal(DocxBrief.Write(press.Briefs[0]), DocxBrief.Write(again));
    }

    [Fact]
    public void A_brief_survives_JSON() =>
        Assert.All(press.Briefs, brief => Assert.Equal(BriefJson.Write(brief), BriefJson.Write(BriefJson.Read(BriefJson.Write(brief)))));

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    static partial Regex Place { get; }

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    static partial Regex Link { get; }
}
