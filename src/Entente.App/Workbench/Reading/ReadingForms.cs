using Entente.App.Serving;
using Entente.App.Workbench.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Workbench.Reading;

/// <summary>Takes files from a form to be read, and tries again what failed. What is too large or too much is refused with its reason.</summary>
static class ReadingForms
{
    const int MostFiles = 2_000;

    public static async Task<string> Take(ViewRequest request)
    {
        var (http, services) = (request.Http, request.Http.RequestServices);
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueCountLimit = MostFiles, MultipartBodyLengthLimit = request.Options.LargestUpload, KeyLengthLimit = 2_048 }));
        if (http.Request.ContentLength > request.Options.LargestUpload)
        {
            throw TooLarge(request);
        }

        var form = await Read(request);
        var uploads = services.GetRequiredService<Uploads>();
        var files = new List<(string, string)>();
        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            await using var stream = file.OpenReadStream();
            files.Add(await uploads.Keep(stream, file.FileName, http.RequestAborted));
        }

        return files.Count == 0
            ? throw new ViewFault(400, "ENT7013", request.Labels["read.refused", request.Labels["read.nothing"]])
            : Begin(request, files, retry: false);
    }

    public static async Task<string> Retry(ViewRequest request)
    {
        await ViewForms.Read(request.Http);
        var job = request.Http.RequestServices.GetRequiredService<ReadJobs>().Find(request.Part("id"))
            ?? throw new ViewFault(404, "ENT7011", request.Labels["fault.nothing"]);
        return Begin(request, job.Files, retry: true);
    }

    static string Begin(ViewRequest request, IReadOnlyList<(string Path, string File)> files, bool retry)
    {
        var job = request.Http.RequestServices.GetRequiredService<ReadJobs>().Add(files, retry)
            ?? throw new ViewFault(503, "ENT7126", "Too much waits to be read already; send it when some of it is done.");
        AuditLog.Note(request.Http, $"{job.Id} {string.Join(' ', files.Select(file => file.Path))}");
        return "/read";
    }

    static async Task<IFormCollection> Read(ViewRequest request)
    {
        try
        {
            return await ViewForms.Read(request.Http, request.Options.LargestUpload);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(request);
        }
    }

    static ViewFault TooLarge(ViewRequest request) =>
        new(413, "ENT7013", request.Labels["read.refused", request.Labels["read.large", request.Options.LargestUpload >> 20]]);
}
