using System.Collections.Immutable;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;

namespace Entente.App.Workbench.Words;

/// <summary>A page of words that comes with the program: the method, or one page of the codebook.</summary>
public sealed record WordsView(string Folder, string Name, string Title, string Markdown, ImmutableArray<WordsPage> Pages) : IView
{
    public ViewTable Table => new(["folder", "name", "title"], Pages.Select(page => (ImmutableArray<object?>)[page.Folder, page.Name, page.Title]));

    public string TitleIn(LabelSet labels) => Title;

    internal static WordsView? Method(ViewRequest request) => Of("docs", request.Part("name") is { Length: > 0 } name ? name : "method");

    internal static WordsView? Codebook(ViewRequest request) => Of("specs", request.Part("name") is { Length: > 0 } name ? name : "README");

    static WordsView? Of(string folder, string name) => WordsBook.Find(folder, name) is { } page
        ? new(folder, name, page.Title, page.Markdown, WordsBook.All(folder))
        : null;
}
