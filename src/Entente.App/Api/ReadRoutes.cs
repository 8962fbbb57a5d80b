using System.Globalization;
using System.Text.Json;
using Entente.App.Api.Views;
using Entente.App.Serving;
using Entente.App.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Api;

/// <summary>New articles: sent in, watched while they are read, tried again; or analysed without being kept.</summary>
static class ReadRoutes
{
    const string Tag = "Reading";

    const int LargestText = 1 << 18;

    static readonly Parameter s_name = new("name", "What the document is called; its ending says what it is, such as .html, .txt, .pdf, .jsonl, .zip.");

    static readonly Parameter s_as = new("as", "article strips page chrome and finds title and date; sentence takes the text as it is.") { OneOf = ["article", "sentence"] };

    public static void Map(IEndpointRouteBuilder api, long largestUpload)
    {
        api.Look<Page<JobView>>("read", new("listReads", Tag, "What was sent in since the server began, the newest first.", []), asked =>
            Answer.Json(new Page<JobView>([.. Jobs(asked).All.Select(JobView.Of)], null), ApiJson.Default.PageJobView));
        api.Look<JobView>("read/{id}", new("getRead", Tag, "How far a reading is.", [Parameter.Id("the reading")]), asked => Answer.Json(JobView.Of(Job(asked)), ApiJson.Default.JobView));
        api.Act<JobView>(HttpMethods.Post, "read", new("read", Tag, "Takes a document, an archive, or as multipart/form-data several, to be read into the store.", [s_name])
        {
            BodyType = "application/octet-stream",
            LargestBody = largestUpload,
        }, StatusCodes.Status202Accepted, Read);
        api.Act<JobView>(HttpMethods.Post, "read/{id}/retry", new("retryRead", Tag, "Reads again what had faults.", [Parameter.Id("the reading")]), StatusCodes.Status202Accepted, asked =>
            Task.FromResult<IResult>(Begin(asked, Job(asked).Files, retry: true)));
        api.Look<Page<FaultView>>("failures", new("listFailures", Tag, "What could not be read, over all inputs.", [Parameter.Limit, Parameter.Cursor]), Failures);
        api.Act<JsonElement>(HttpMethods.Post, "analyze", new("analyze", Tag, "Analyses a text and keeps nothing; the answer is that of 'entente analyze' (docs/cli.md).", [s_as])
        {
            Body = typeof(AnalyzeRequest),
            LargestBody = LargestText,
        }, StatusCodes.Status200OK, Analyze).WithMetadata(new ChangesNothing(), new EnableRateLimitingAttribute(RequestRates.Heavy));
    }

    static async Task<IResult> Read(Asked asked)
    {
        var (request, uploads) = (asked.Context.Request, asked.Context.RequestServices.GetRequiredService<Uploads>());
        if (!request.HasFormContentType)
        {
            return Begin(asked, [await uploads.Keep(request.Body, asked.Text(s_name), asked.Context.RequestAborted)], retry: false);
        }

        var files = new List<(string, string)>();
        foreach (var file in (await Forms.Read(request)).Files)
        {
            await using var stream = file.OpenReadStream();
            files.Add(await uploads.Keep(stream, file.FileName, asked.Context.RequestAborted));
        }

        return files.Count > 0 ? Begin(asked, files, retry: false) : throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7125", "The form brings no file.");
    }

    static Answer Begin(Asked asked, IReadOnlyList<(string Path, string File)> files, bool retry)
    {
        var job = Jobs(asked).Add(files, retry)
            ?? throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "ENT7126", "Too much waits to be read already; send it when some of it is done.");
        AuditLog.Note(asked.Context, $"{job.Id} {string.Join(' ', files.Select(file => file.Path))}");
        return new(JsonSerializer.SerializeToUtf8Bytes(JobView.Of(job), ApiJson.Default.JobView), "application/json; charset=utf-8")
        {
            Status = StatusCodes.Status202Accepted,
            Location = $"{ApiEndpoints.Root}/read/{job.Id}",
        };
    }

    static Answer Failures(Asked asked)
    {
        const string List = "failures";
        var (limit, after) = (asked.Limit(), asked.After(List));
        var skip = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var found = asked.Workspace.Store.Faults(null, skip, limit + 1).Index().ToList();
        return Answer.Json(
            Page<FaultView>.Of(found, limit, fault => Cursor.Write(List, (skip + fault.Index + 1).ToString(CultureInfo.InvariantCulture)), fault => FaultView.Of(fault.Item.Path, fault.Item.Fault)),
            ApiJson.Default.PageFaultView);
    }

    static async Task<IResult> Analyze(Asked asked)
    {
        var request = await asked.Body(ApiJson.Strict.AnalyzeRequest);
        var (line, error) = AnalyzeLine.Read(JsonSerializer.Serialize(request, ApiJson.Default.AnalyzeRequest), 1);
        if (line is null)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, error!.Code, error.Message);
        }

        var analysis = asked.Workspace.Engine.Analyze(line.ToArticle(asked.Text(s_as) is { } form && Asked.Known(s_as, form) is "sentence"));
        return new Answer(AnalysisJson.Write(line.Id, analysis, line.Note), "application/json; charset=utf-8");
    }

    static ReadJobs Jobs(Asked asked) => asked.Context.RequestServices.GetRequiredService<ReadJobs>();

    static ReadJob Job(Asked asked) => Jobs(asked).Find(asked.Id) ?? throw Asked.NoSuch("reading", asked.Id);
}

/// <summary>A text to be analysed, as a line of <c>entente analyze</c> has it.</summary>
sealed record AnalyzeRequest
{
    public required string Id { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    /// <summary>Of publication, ISO 8601; unknown without it.</summary>
    public string? Date { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }
}
