using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Entente.App.Serving;

/// <summary>Reads forms as browsers send them; what is no form is told, however it is broken.</summary>
static class Forms
{
    const int MostValues = 1_000;

    /// <summary>The form; how large it may be is for the endpoint to say.</summary>
    public static async Task<IFormCollection> Read(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType
                ? await request.ReadFormAsync(new FormOptions { ValueCountLimit = MostValues, MultipartBodyLengthLimit = long.MaxValue }, request.HttpContext.RequestAborted)
                : throw Broken();
        }
        catch (Exception fault) when (fault is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw Broken();
        }
    }

    static ProblemException Broken() => new(StatusCodes.Status400BadRequest, "ENT7109", "The form is broken off or malformed.");
}
