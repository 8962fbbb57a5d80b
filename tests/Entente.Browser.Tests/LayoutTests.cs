using Microsoft.Playwright;

namespace Entente.Browser.Tests;

/// <summary>What axe does not measure: that a page fits, grows with its letters, and shows where the keyboard is.</summary>
public sealed class LayoutTests(DemoWorkbench workbench) : IClassFixture<DemoWorkbench>
{
    /// <summary>What sticks out to the right, or nothing.</summary>
    const string Overflow = """
        () => {
          const wide = document.scrollingElement.scrollWidth - document.documentElement.clientWidth;
          if (wide <= 1) return '';
          const guilty = [...document.querySelectorAll('main *, header *, footer *')].find(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
          return wide + ' px too wide: ' + (guilty ? guilty.outerHTML.slice(0, 160) : 'unknown');
        }
        """;

    /// <summary>Success criterion 1.4.12 of WCAG 2.2: what a reader may set without losing a word.</summary>
    const string TextSpacing = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }";

    /// <summary>As a reader's own style sheet would, which the page's policy has no say in.</summary>
    const string Restyle = "css => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }";

    public static IEnumerable<TheoryDataRow<string>> Views => AccessibilityTests.Views;

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_fits_320_pixels_also_with_wide_spacing(string name)
    {
        await using var visitor = await workbench.Chromium.Visit(workbench.Served, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await visitor.Page.GotoAsync(await workbench.PathOf(name));
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>(Overflow));

        await visitor.Page.EvaluateAsync(Restyle, TextSpacing);
        Assert.Equal("", await visitor.Page.EvaluateAsync<string>(Overflow));
    }

    [Theory, MemberData(nameof(Views))]
    public async Task A_view_fits_with_letters_twice_as_large(string name)
    {
        await using var visitor = await workbench.Chromium.Visit(workbench.Served, new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        await visitor.Page.GotoAsync(await workbench.PathOf(name));

        await visitor.Page.EvaluateAsync(Restyle, "html { font-size: 200% !important; }");

        Assert.Equal("", await visitor.Page.EvaluateAsync<string>(Overflow));
    }

    [Theory, MemberData(nameof(Views))]
    public async Task The_keyboard_goes_through_a_view_in_its_order_and_is_seen_everywhere(string name)
    {
        await using var visitor = await workbench.Chromium.Visit(workbench.Served);
        var page = visitor.Page;
        await page.GotoAsync(await workbench.PathOf(name));
        var last = -1;
        for (var step = 0; step < 40; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var at = await page.EvaluateAsync<Focus>("""
                () => {
                  const e = document.activeElement;
                  const style = getComputedStyle(e), box = e.getBoundingClientRect();
                  const all = [...document.querySelectorAll('*')];
                  return {
                    order: all.indexOf(e), html: e.outerHTML.slice(0, 160), body: e === document.body,
                    seen: box.width > 0 && box.height > 0 && (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'),
                  };
                }
                """);
            if (at.Body)
            {
                break;
            }

            Assert.True(at.Seen, $"step {step}: not seen to have the focus: {at.Html}");
            Assert.True(at.Order >= last, $"step {step}: the focus goes back to {at.Html}");
            last = at.Order;
        }

        Assert.True(last > 0);
    }

    [Fact]
    public async Task Text_size_light_and_contrast_are_remembered_on_the_device()
    {
        await using var visitor = await workbench.Chromium.Visit(workbench.Served, new() { ColorScheme = ColorScheme.Light });
        var page = await visitor.Open("/settings");
        var before = await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).fontSize");

        await page.Locator("main [data-setting=theme] input[value=dark]").CheckAsync();
        await page.Locator("main [data-setting=size] input[value=larger]").CheckAsync();
        await visitor.Open("/dyads");

        Assert.NotEqual(before, await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).fontSize"));
        Assert.Equal("dark", await page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));
    }

    /// <summary>Where the keyboard is.</summary>
    sealed record Focus
    {
        public int Order { get; init; }

        public string Html { get; init; } = "";

        public bool Body { get; init; }

        public bool Seen { get; init; }
    }
}
