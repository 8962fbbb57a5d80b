using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Entente.Browser.Tests;

/// <summary>axe finds nothing on any view, however a person has set his device.</summary>
public sealed class AccessibilityTests(DemoWorkbench workbench) : IClassFixture<DemoWorkbench>
{
    static readonly (string Name, BrowserNewContextOptions Options)[] s_devices =
    [
        ("light", new() { ColorScheme = ColorScheme.Light }),
        ("dark", new() { ColorScheme = ColorScheme.Dark }),
        ("more contrast", new() { Contrast = Contrast.More }),
        ("forced colours", new() { ForcedColors = ForcedColors.Active }),
        ("320 px", new() { ViewportSize = new() { Width = 320, Height = 640 } }),
    ];

    public static IEnumerable<TheoryDataRow<string>> Views => DemoWorkbench.Names.Select(name => new TheoryDataRow<string>(name));

    [Fact]
    public async Task A_decision_is_told_of_and_taken_back_where_it_was_made_without_a_violation()
    {
        using var served = Served.Start(withPress: true);
        await using var visitor = await workbench.Chromium.Visit(served, new() { JavaScriptEnabled = true });
        var page = await visitor.Open("/claims?a=RUS&b=MMR");
        var first = await page.Locator("main blockquote").First.InnerTextAsync();

        await page.Locator("main .hits .decide button[value=wrong]").First.ClickAsync();
        Assert.NotEqual(first, await page.Locator("main blockquote").First.InnerTextAsync());
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await page.Locator("main .noted button[value=undo]").ClickAsync();

        Assert.Equal(first, await page.Locator("main blockquote").First.InnerTextAsync());
        await Assertions.Expect(page.Locator("main .noted")).ToHaveCountAsync(0);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_has_no_violation_on_any_device(string name)
    {
        var path = await workbench.PathOf(name);
        foreach (var (device, options) in s_devices)
        {
            await using var visitor = await workbench.Chromium.Visit(workbench.Served, options);
            await visitor.Page.GotoAsync(path);
            var found = await visitor.Page.RunAxe();
            Assert.Empty(found.Violations.Select(violation => $"{device}: {violation.Id}: {violation.Nodes[0].Html} ({violation.Nodes[0].Target})"));
        }
    }
}
