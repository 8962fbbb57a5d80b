using System.Collections.Immutable;
using Entente.App.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Api;

/// <summary>What an endpoint is, said once: the routing, the strict reading of requests and the interface's description all follow from it.</summary>
/// <param name="Id">The name of the operation, for generated clients.</param>
/// <param name="Tag">The chapter of the description.</param>
/// <param name="Summary">A sentence.</param>
/// <param name="Parameters">All that the address may have.</param>
sealed record Operation(string Id, string Tag, string Summary, ImmutableArray<Parameter> Parameters)
{
    /// <summary>The form of the body that it takes, if any.</summary>
    public Type? Body { get; init; }

    /// <summary>The media type of a body that is no JSON.</summary>
    public string? BodyType { get; init; }

    /// <summary>In bytes, of a body.</summary>
    public long LargestBody { get; init; } = 1 << 20;
}

/// <summary>Adds endpoints to the interface.</summary>
static class ApiRoutes
{
    extension(IEndpointRouteBuilder api)
    {
        /// <summary>An endpoint that only looks; it answers HEAD as well.</summary>
        public IEndpointConventionBuilder Look<T>(string pattern, Operation operation, Func<Asked, IResult> answer, string mediaType = "application/json")
        {
            api.MapMethods(pattern, [HttpMethods.Head], Handler(operation, InTurn));
            var handler = Handler(operation, InTurn);
            return Described(api.MapMethods(pattern, [HttpMethods.Get], handler), handler, operation)
                .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [mediaType]));

            async Task<IResult> InTurn(Asked asked)
            {
                using var turn = await asked.Workspace.Queue.Take(asked.Context.RequestAborted);
                return answer(asked);
            }
        }

        /// <summary>An endpoint that takes a body, or changes something.</summary>
        public IEndpointConventionBuilder Act<T>(string method, string pattern, Operation operation, int status, Func<Asked, Task<IResult>> answer)
        {
            var handler = Handler(operation, answer);
            return Described(api.MapMethods(pattern, [method], handler), handler, operation)
                .WithMetadata(new ProducesResponseTypeMetadata(status, typeof(T), ["application/json"]), new LargestBody(operation.LargestBody));
        }
    }

    /// <summary>What is to be told where no endpoint takes the request: whether another method would have been taken.</summary>
    public static ProblemException Missing(HttpContext context)
    {
        var allowed = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText is { } pattern && pattern.StartsWith(ApiEndpoints.Root, StringComparison.Ordinal)
                && new TemplateMatcher(TemplateParser.Parse(pattern), []).TryMatch(context.Request.Path, []))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        if (allowed.IsEmpty)
        {
            return new(StatusCodes.Status404NotFound, "ENT7111", "There is nothing at this address; /api/v1/openapi.json lists those of the interface.");
        }

        context.Response.Headers.Allow = string.Join(", ", allowed);
        return new(StatusCodes.Status405MethodNotAllowed, "ENT7112", $"This address takes no {context.Request.Method}.") { Allowed = allowed };
    }

    /// <summary>The description lists endpoints that have a method of ours in their metadata.</summary>
    static IEndpointConventionBuilder Described(IEndpointConventionBuilder endpoint, RequestDelegate handler, Operation operation) =>
        endpoint.WithMetadata(operation, handler.Method);

    static RequestDelegate Handler(Operation operation, Func<Asked, Task<IResult>> answer) => async context =>
    {
        var asked = new Asked(context);
        asked.Check(operation.Parameters);
        await (await answer(asked)).ExecuteAsync(context);
    };

    /// <summary>What the server itself enforces while a body comes in.</summary>
    sealed record LargestBody(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
