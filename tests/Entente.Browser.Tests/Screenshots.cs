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
                await visitor.Page.GotoAsync(await workbench.PathOf(name));
                await visitor.Page.ScreenshotAsync(new() { Path = file, Type = ScreenshotType.Jpeg, Quality = 72 });
            }

            Assert.True(File.Exists(file), $"{file} is missing: make it as the summary of this class says.");
        }
    }
}
