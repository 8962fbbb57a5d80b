using System.Collections.Immutable;
using System.Reflection;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Settings;

/// <summary>What can be set, what is kept where, and what this program is.</summary>
public sealed record SettingsView(string Version, Corpus Corpus, ImmutableArray<string> Languages) : IView
{
    public ViewTable Table => new(["setting", "value"], [["version", Version], ["corpus", Corpus.Hash], ["extractor", Corpus.Extractor]]);

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["settings.title"];
    }

    internal static SettingsView Read(ViewRequest request) => new(
        typeof(SettingsView).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        request.Workspace.Corpus,
        [.. LabelSet.Languages]);
}
