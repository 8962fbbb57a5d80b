using Microsoft.Playwright;

namespace Entente.Browser.Tests;

/// <summary>Debian's Chromium, driven by Playwright; what needs it is skipped, and counted, where it is not installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string? s_program = ((string[])["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]).FirstOrDefault(File.Exists);

    IPlaywright? _playwright;
    IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (s_program is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = s_program, Args = ["--no-sandbox", "--disable-gpu"] });
        }
    }

    /// <summary>A person with a browser of his own: what it remembers is gone when he is.</summary>
    public async Task<Visitor> Visit(Served served, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed.");
        options ??= new();
        options.BaseURL = served.Address;
        options.ReducedMotion = ReducedMotion.Reduce;
        return await Visitor.Of(await _browser.NewContextAsync(options), served);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
