using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Entente.App.Cli;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.App.Serving;

/// <summary>Tells every failure as problem details with our code; of a fault of ours nobody outside learns more than that there was one.</summary>
sealed class Problems(ServeOptions options, Workspace workspace)
{
    readonly TextWriter _log = TextWriter.Synchronized(options.Log);

    /// <summary>Codes of the command line's that speak of what was asked, and of nothing on this machine.</summary>
    static readonly FrozenSet<string> s_ofAsking = FrozenSet.Create("ENT4010", "ENT4121", "ENT4122", "ENT5009", "ENT5010", "ENT5011");

    public async Task Tell(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null })
            {
                await Write(context, Bare(context.Response.StatusCode));
            }
        }
        catch (ProblemException problem) when (!context.Response.HasStarted)
        {
            await Write(context, problem);
        }
        catch (WrongUseException wrong) when (!context.Response.HasStarted && SpeaksOfAsking(wrong))
        {
            await Write(context, Of(wrong.Message));
        }
        catch (Storage.StoreException fault) when (!context.Response.HasStarted)
        {
            await Write(context, fault.Code is "ENT5004" ? Of(fault.Message) : Fault(context, fault));
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Write(context, bad.StatusCode is StatusCodes.Status413PayloadTooLarge ? TooLarge() : new(bad.StatusCode, "ENT7109", "The request is broken off or malformed."));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !context.Response.HasStarted)
        {
            await Write(context, Fault(context, fault));
        }
    }

    /// <summary>Whether the message speaks of what was asked, and so may be told to who asked.</summary>
    public static bool SpeaksOfAsking(WrongUseException wrong) => s_ofAsking.Contains(wrong.Message.Split(':')[0]);

    public static ProblemException TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "ENT7110", "The request is larger than is taken here; send it in parts.");

    public static async Task Write(HttpContext context, ProblemException problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        response.Headers.Remove("ETag");
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", $"urn:entente:{problem.Code}");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(problem.Status));
            json.WriteNumber("status", problem.Status);
            json.WriteString("code", problem.Code);
            json.WriteString("detail", QuotedData.Shown(problem.Message, LongestDetail));
            if (!problem.Allowed.IsEmpty)
            {
                json.WriteStartArray("allowed");
                foreach (var allowed in problem.Allowed)
                {
                    json.WriteStringValue(allowed);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        await response.Body.WriteAsync(buffer.ToArray(), context.RequestAborted);
    }

    const int LongestDetail = 600;

    ProblemException Fault(HttpContext context, Exception fault)
    {
        _log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workspace.Clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} {context.TraceIdentifier} ENT9000: {context.Request.Method} {QuotedData.Shown(context.Request.Path, LongestDetail)}: {fault}"));
        return new(StatusCodes.Status500InternalServerError, "ENT9000", $"This is a fault of Entente's, not yours; its log has it as {context.TraceIdentifier}.");
    }

    /// <summary>From a message of the command line's, which begins with its code.</summary>
    static ProblemException Of(string message)
    {
        var colon = message.IndexOf(": ", StringComparison.Ordinal);
        var code = message[..colon];
        return new(code is "ENT5009" or "ENT5011" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest, code, message[(colon + 2)..]);
    }

    static ProblemException Bare(int code) => code switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(),
        StatusCodes.Status415UnsupportedMediaType => new(StatusCodes.Status415UnsupportedMediaType, "ENT7113", "This address takes no content of that type."),
        var status => new(status, "ENT7109", "The request cannot be understood."),
    };
}
