using System.Collections.Immutable;
using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Workbench.Reading;

/// <summary>What was sent in to be read, how far it is, and what of all inputs could not be read, by reason.</summary>
public sealed record ReadingView(ImmutableArray<ReadingJob> Jobs, ImmutableArray<FaultCount> Reasons, string? Reason, ImmutableArray<ReadingFault> Faults, int Page, bool HasMore, long LargestUpload) : IView
{
    const int PageSize = 50;

    const int MostJobs = 10;

    public bool IsBusy => Jobs.Any(job => job.State is "waiting" or "reading");

    public ViewTable Table => new(["path", "code", "message"], Faults.Select(fault => (ImmutableArray<object?>)[fault.Path, fault.Code, fault.Message]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["read.title"];
    }

    internal static ReadingView Read(ViewRequest request)
    {
        var (page, reason, store) = (request.Number("page", 1, 1, 10_000), request.Text("reason"), request.Workspace.Store);
        var faults = store.Faults(reason, (page - 1) * PageSize, PageSize + 1);
        return new(
            [.. request.Http.RequestServices.GetRequiredService<ReadJobs>().All.Take(MostJobs).Select(ReadingJob.Of)],
            [.. store.FaultCounts()],
            reason,
            [.. faults.Take(PageSize).Select(fault => new ReadingFault(fault.Path, fault.Fault.Code, fault.Fault.Message))],
            page,
            faults.Count > PageSize,
            request.Options.LargestUpload);
    }
}

/// <summary>Files that were sent in together.</summary>
public sealed record ReadingJob(string Id, string State, int Files, int Done, int Articles, int Known, int Claims, ImmutableArray<string> Names, ImmutableArray<SourceFault> Faults)
{
    const int Most = 20;

    internal static ReadingJob Of(ReadJob job) => new(
        job.Id,
        job.State.ToString().ToLowerInvariant(),
        job.Files.Count,
        job.Progress.Files,
        job.Progress.Articles,
        job.Progress.Known,
        job.Progress.Claims,
        [.. job.Files.Take(Most).Select(file => Path.GetFileName(file.Path))],
        [.. job.Faults.Take(Most)]);
}

/// <summary>An input that could not be read, or not wholly.</summary>
public sealed record ReadingFault(string Path, string Code, string Message);
