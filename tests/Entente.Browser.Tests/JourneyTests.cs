using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Entente.Browser.Tests;

/// <summary>What an analyst comes for, from the first click to the last, each time with a workbench of his own.</summary>
public sealed partial class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>In milliseconds: how long an address is looked at again. To wait for the event of its coming misses what came before, which a busy machine makes likely.</summary>
    const float Patience = 20_000;

    const string Question = "What is driving closer cooperation between Russia and Myanmar?";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_first_start_to_a_cited_brief(bool withScript)
    {
        using var served = Served.Start(withPress: false);
        await using var visitor = await chromium.Visit(served, new() { JavaScriptEnabled = withScript });
        var page = await visitor.Open("/read");
        await Upload(page, Directory.GetFiles(served.Press));
        await ToTheEnd(page);

        await visitor.Open("/");
        await page.Locator("main form[action='/ask'] input[name=q]").FillAsync(Question);
        await page.Locator("main form[action='/ask'] button").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Myanmar");
        await page.Locator("main a[href^='/brief/']").First.ClickAsync();

        // From a clause to its quotation, and from there to the sentence in its article.
        await page.Locator("main .cites a").First.ClickAsync();
        var item = page.Locator("main .evidence > li:target");
        var quotation = await item.Locator("blockquote").InnerTextAsync();
        await item.Locator("a[href*='/article/']").First.ClickAsync();
        Assert.Contains(Spaces.Replace(quotation, " "), Spaces.Replace(string.Join(' ', await Paragraphs(page)), " "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_point_of_the_index_to_the_sentence_and_to_a_correction_that_stays(bool withScript)
    {
        using var served = Served.Start(withPress: true);
        await using var visitor = await chromium.Visit(served, new() { JavaScriptEnabled = withScript });
        var page = await visitor.Open("/dyad/MMR-RUS");
        var point = page.Locator("figure", new() { HasText = "have to do with each other" }).Locator("svg a").First;
        await page.GotoAsync(new Uri(new Uri(page.Url), await point.GetAttributeAsync("href")).ToString());
        var item = page.Locator("main .evidence > li:target");
        var words = await item.Locator("blockquote").InnerTextAsync();
        var key = await item.Locator("input[name=key]").GetAttributeAsync("value");

        await item.Locator("button[value=wrong]").ClickAsync();
        Assert.DoesNotContain(key!, await page.ContentAsync(), StringComparison.Ordinal);

        // The article changes elsewhere and is read again: what was decided about its words stays decided.
        foreach (var file in Directory.GetFiles(served.Press, "*.txt"))
        {
            File.AppendAllText(file, "\n\nThe paper goes to print at midnight.\n");
        }

        served.Read();
        await visitor.Open("/dyad/MMR-RUS");
        Assert.DoesNotContain(key!, await page.ContentAsync(), StringComparison.Ordinal);
        await visitor.Open("/decisions");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Spaces.Replace(words, " ").TrimEnd('.')[..40]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_with_damaged_files_is_read_and_its_failures_are_told_by_reason(bool withScript)
    {
        using var served = Served.Start(withPress: false);
        await using var visitor = await chromium.Visit(served, new() { JavaScriptEnabled = withScript });
        var page = await visitor.Open("/read");
        var folder = Directory.CreateDirectory(Path.Join(served.Press, "..", "dropped")).FullName;
        File.Copy(Directory.GetFiles(served.Press, "*.html")[0], Path.Join(folder, "sound.html"));
        File.WriteAllText(Path.Join(folder, "empty.txt"), "");
        File.WriteAllBytes(Path.Join(folder, "picture.bin"), [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 0]);
        File.WriteAllBytes(Path.Join(folder, "cut.html.gz"), [0x1F, 0x8B, 8, 0, 0, 0]);

        await Upload(page, Directory.GetFiles(folder));
        await ToTheEnd(page);

        var failures = page.Locator("section[aria-labelledby=failures]");
        await Assertions.Expect(failures.Locator("tbody tr")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(failures).ToContainTextAsync("picture.bin");
        await Assertions.Expect(failures).ToContainTextAsync("cut.html.gz");
        await visitor.Open("/sources");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("picture.bin");
    }

    [Fact]
    public async Task A_question_is_asked_answered_and_followed_to_its_sentence_by_the_keyboard_alone()
    {
        using var served = Served.Start(withPress: true);
        await using var visitor = await chromium.Visit(served);
        var page = await visitor.Open("/dyads");

        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("main form[action='/ask']")).ToBeVisibleAsync();
        await TabTo(page, "main form[action='/ask'] input[name=q]");
        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/dyad/"), new() { Timeout = Patience });
        await TabTo(page, "main .cites a");
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, "main .evidence > li a[href*='/article/']");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/article/"), new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Single_letter_keys_can_be_turned_off()
    {
        using var served = Served.Start(withPress: false);
        await using var visitor = await chromium.Visit(served);
        var page = await visitor.Open("/settings");

        await page.Locator("main [data-setting=keys] input[value=off]").CheckAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("s");
        Assert.EndsWith("/settings", page.Url, StringComparison.Ordinal);

        await page.Locator("main [data-setting=keys] input[value=on]").CheckAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("s");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/search$"), new() { Timeout = Patience });
    }

    static async Task Upload(IPage page, IEnumerable<string> files)
    {
        await page.Locator("main input[name=files]").SetInputFilesAsync(files);
        await page.Locator("main form[action='/read'] button").First.ClickAsync();
    }

    /// <summary>Looks again, as a person without script does, until the reading is over.</summary>
    static async Task ToTheEnd(IPage page)
    {
        for (var looks = 0; looks < 2_000 && (looks == 0 || await page.Locator("[data-reading=yes]").CountAsync() > 0); looks++)
        {
            await page.GotoAsync("/read");
        }

        await Assertions.Expect(page.Locator("[data-reading=yes]")).ToHaveCountAsync(0);
    }

    /// <summary>The article's own words, without the numbers that lead to its claims.</summary>
    static async Task<string[]> Paragraphs(IPage page)
    {
        var paragraphs = page.Locator(".reader .text");
        var words = new List<string>();
        foreach (var text in await paragraphs.AllAsync())
        {
            words.Add(Numbers.Replace(await text.InnerHTMLAsync(), ""));
        }

        return [.. words.Select(markup => WebUtility.HtmlDecode(Tags.Replace(markup, "")))];
    }

    static async Task TabTo(IPage page, string target)
    {
        for (var step = 0; step < 200; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {target}.");
    }

    [GeneratedRegex("<a class=\"number\".*?</a>")]
    static partial Regex Numbers { get; }

    [GeneratedRegex("<[^>]*>")]
    static partial Regex Tags { get; }

    [GeneratedRegex(@"\s+")]
    static partial Regex Spaces { get; }
}
