using Microsoft.Playwright;

namespace Entente.Browser.Tests;

/// <summary>One browser's view of a workbench. Whatever is asked of another machine, and whatever goes wrong in a script, fails the test when he leaves.</summary>
public sealed class Visitor : IAsyncDisposable
{
    readonly IBrowserContext _context;
    readonly List<string> _faults = [];

    Visitor(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Visitor> Of(IBrowserContext context, Served served)
    {
        var visitor = new Visitor(context, await context.NewPageAsync());
        context.Request += (_, request) => visitor.Note(
            !request.Url.StartsWith(served.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal),
            $"asked for {request.Url}");
        visitor.Page.Dialog += (_, dialog) =>
        {
            visitor.Note(true, $"a dialog says {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        visitor.Page.PageError += (_, fault) => visitor.Note(true, fault);
        visitor.Page.Console += (_, message) => visitor.Note(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal), message.Text);
        return visitor;
    }

    public async Task<IPage> Open(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer!.Ok, $"{path} answers {answer.Status}");
        return Page;
    }

    void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            lock (_faults)
            {
                _faults.Add(fault);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_faults);
    }
}
