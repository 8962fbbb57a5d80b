using System.Collections.Immutable;
using Entente.App.Serving;
using Entente.App.Wire;

namespace Entente.App.Api.Views;

/// <summary>How far the reading of what was sent in is.</summary>
sealed record JobView(string Id, string State, ImmutableArray<string> Names, int Files, int Articles, int Known, int Claims, int Drivers, ImmutableArray<FaultView> Faults)
{
    public static JobView Of(ReadJob job) => new(
        job.Id, WireNames.Of(job.State), [.. job.Files.Select(file => SourceView.NameOf(file.Path))], job.Progress.Files, job.Progress.Articles, job.Progress.Known, job.Progress.Claims, job.Progress.Drivers,
        [.. job.Faults.Select(fault => FaultView.Of(job.Files.Select(file => file.Path).FirstOrDefault(path => fault.Message.Contains(path, StringComparison.Ordinal), job.Files[0].Path), fault))]);
}
