using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.App.Serving;
using Entente.App.Workbench.Components;
using Entente.App.Workbench.Labels;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Entente.App.Workbench.Views;

/// <summary>Answers a view's address: reads its value, then writes it as a page or as one of its twins.</summary>
static class ViewEndpoint
{
    public static RequestDelegate For(ViewRoute route) => context => Answer(context, route);

    public static ViewRequest RequestOf(HttpContext context) => new(
        context,
        context.RequestServices.GetRequiredService<Workspace>(),
        context.RequestServices.GetRequiredService<ServeOptions>(),
        LabelSet.For(context.Request.Query["lang"], context.Request.Headers.AcceptLanguage.ToString()));

    /// <summary>A page that says what is wrong and what to do.</summary>
    public static async Task Refuse(HttpContext context, ViewFault fault) =>
        await Write(context, await Body(context, RequestOf(context), typeof(FaultPage), new FaultView(fault.Status, fault.Code, fault.Message)), fault.Status);

    static async Task Answer(HttpContext context, ViewRoute route)
    {
        var began = Stopwatch.GetTimestamp();
        var request = RequestOf(context);
        try
        {
            var mark = Mark(request);
            if (!route.IsMoving && mark is not null && context.Request.Headers.IfNoneMatch.ToString() == mark)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            (string Type, ReadOnlyMemory<byte> Bytes) body;
            using (await request.Workspace.Queue.Take(context.RequestAborted))
            {
                var view = route.Read(request) ?? throw new ViewFault(StatusCodes.Status404NotFound, "ENT7011", request.Labels["fault.nothing"]);
                body = await Body(context, request, route.Page, view);
                context.Response.Headers.ETag = route.IsMoving || request.Workspace.Version is null ? default : mark;
            }

            context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"view;dur={Stopwatch.GetElapsedTime(began).TotalMilliseconds:0.0}");
            await Write(context, body, StatusCodes.Status200OK);
        }
        catch (ViewElsewhere elsewhere)
        {
            context.Response.Redirect(TwinPath.Carry(context, elsewhere.Address));
        }
        catch (ViewFault fault)
        {
            await Refuse(context, fault);
        }
        catch (ProblemException problem)
        {
            await Refuse(context, new(problem.Status, problem.Code, problem.Message));
        }
    }

    static async Task<(string Type, ReadOnlyMemory<byte> Bytes)> Body(HttpContext context, ViewRequest request, Type page, IView view) => TwinPath.Of(context) switch
    {
        TwinFormat.Json => ("application/json; charset=utf-8", ViewWriter.Json(view)),
        TwinFormat.Csv => ("text/csv; charset=utf-8", ViewWriter.Csv(view)),
        _ => ("text/html; charset=utf-8", await Page(context, request, page, view)),
    };

    static async Task Write(HttpContext context, (string Type, ReadOnlyMemory<byte> Bytes) body, int status)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = body.Type;
        response.ContentLength = body.Bytes.Length;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Language";
        await response.Body.WriteAsync(body.Bytes, context.RequestAborted);
    }

    static async Task<ReadOnlyMemory<byte>> Page(HttpContext context, ViewRequest request, Type page, IView view)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        var bytes = new MemoryStream();
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Shell>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Shell.Page)] = PageContext.Of(request, Visitor.Of(context)),
                [nameof(Shell.Component)] = page,
                [nameof(Shell.View)] = view,
            }));
            await using var writer = new StreamWriter(bytes, leaveOpen: true);
            root.WriteHtmlTo(writer);
        });
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>Another mark is another answer: it changes with what is in the store, with the address, the language and the program.</summary>
    static string? Mark(ViewRequest request)
    {
        if (request.Workspace.Version is not { } version)
        {
            return null;
        }

        var http = request.Http.Request;
        var words = $"{version}\n{FormToken.Value}\n{TwinPath.Of(request.Http)}\n{request.Labels.Language}\n{http.Path}{http.QueryString}";
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 12))}\"";
    }
}

/// <summary>Why an address was not answered.</summary>
public sealed record FaultView(int Status, string Code, string Message) : IView
{
    public ViewTable Table => new(["status", "code", "message"], [[Status, Code, Message]]);

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["fault.title"];
    }
}
