using Microsoft.Playwright;

namespace Entente.Browser.Tests;

/// <summary>The pictures of docs/screens: <c>SCREENS=1 ./test --filter-class '*Screenshots'</c> makes them anew.</summary>
public sealed class Screenshots(DemoWorkbench workbench) : IClassFixture<DemoWorkbench>
{
    public static IEnumerable<TheoryDataRow<string>> Views => AccessibilityTests.Views;

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_has_its_picture_by_day_and_by_night(string name)
    {
        var folder = Path.Join(Repository.Root, "docs", "screens");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var file = Path.Join(folder, $"{name}-{scheme.ToString().ToLowerInvariant()}.jpg");
            if (Environment.GetEnvironmentVariable("SCREENS") is "1")
            {
                await using var visitor = await workbench.Chromium.Visit(workbench.Served, new() { ColorScheme = scheme, ViewportSize = new() { Width = 1280, Height = 860 } });
                await WorkOf(visitor.Page, name);
                await visitor.Page.GotoAsync(await workbench.PathOf(name));
                await visitor.Page.ScreenshotAsync(new() { Path = file, Type = ScreenshotType.Jpeg, Quality = 72 });
            }

            Assert.True(File.Exists(file), $"{file} is missing: make it as the summary of this class says.");
        }
    }

    /// <summary>What a person has done before, so that there is something in the picture.</summary>
    static async Task WorkOf(IPage page, string name)
    {
        switch (name)
        {
            case "decisions":
                await page.GotoAsync("/claims?a=RUS&b=MMR");
                await page.Locator("main .decide button[value=right]").First.ClickAsync();
                await page.GotoAsync("/claims?a=IND&b=RUS");
                await page.Locator("main .decide button[value=wrong]").First.ClickAsync();
                break;
            case "watched":
                foreach (var pair in (string[])["/dyad/MMR-RUS?since=2021", "/dyad/IND-RUS?dimension=arms"])
                {
                    await page.GotoAsync(pair);
                    await page.Locator("main form[action='/watched'] button").ClickAsync();
                }

                break;
            case "read":
                await page.GotoAsync("/read");
                await page.Locator("main input[name=files]").SetInputFilesAsync((FilePayload[])
                [
                    new() { Name = "minutes.txt", MimeType = "text/plain", Buffer = "Russia and Myanmar signed an agreement on ports in Moscow on 4 March 2025."u8.ToArray() },
                    new() { Name = "scan.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 broken off"u8.ToArray() },
                ]);
                await page.Locator("main form[enctype] button").ClickAsync();
                await Assertions.Expect(page.Locator("main")).ToContainTextAsync("scan.pdf");
                break;
        }
    }
}
