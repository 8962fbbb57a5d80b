using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Entente.App.Api;

/// <summary>The interface described as OpenAPI 3.1, from the operations themselves; docs/openapi.json is this, and a test says so.</summary>
static class ApiDescription
{
    const string Document = "v1";

    public static void AddServices(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<Operation>().Any();
            options.CreateSchemaReferenceId = type => type.Type == typeof(JsonElement) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddOperationTransformer(Describe);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "Entente",
                    Version = "1",
                    Description = "Answers about the relations between countries, with the sentence behind every word. Offsets are UTF-16 code units of article.text, half open; days are ISO 8601.",
                    License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
                };
                document.Servers = [new() { Url = "/" }];
                document.Components ??= new();
                document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
                {
                    ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Asked for where the server has tokens ('entente token add')." },
                };
                document.Security = [new() { [new OpenApiSecuritySchemeReference("token", document)] = [] }, new()];
                return Task.CompletedTask;
            });
        });
    }

    public static void Map(WebApplication app) => app.MapOpenApi($"{ApiEndpoints.Root}/openapi.json");

    static async Task Describe(OpenApiOperation described, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var operation = context.Description.ActionDescriptor.EndpointMetadata.OfType<Operation>().Single();
        described.OperationId = operation.Id;
        described.Summary = operation.Summary;
        described.Tags = new HashSet<OpenApiTagReference> { new(operation.Tag, context.Document) };
        described.Parameters = [.. operation.Parameters.Select(parameter => new OpenApiParameter
        {
            Name = parameter.Name,
            Description = parameter.Description,
            In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.Required,
            Schema = new OpenApiSchema
            {
                Type = parameter.IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String,
                Format = parameter.IsNumber ? "int32" : null,
                Enum = parameter.OneOf.IsEmpty ? null : [.. parameter.OneOf.Select(value => (JsonNode)value)],
            },
        })];
        if (operation.Body is { } body)
        {
            described.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = await Named(body, context, cancel) } },
            };
        }
        else if (operation.BodyType is { } type)
        {
            described.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { [type] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
            };
        }

        described.Responses ??= [];
        foreach (var (type, content) in described.Responses.Values.SelectMany(response => response.Content ?? new Dictionary<string, OpenApiMediaType>()))
        {
            content.Schema = type == "application/json" ? content.Schema : new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        }

        described.Responses["default"] = new OpenApiResponse
        {
            Description = "The request could not be answered; 'code' is one of docs/diagnostics.md.",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = await Named(typeof(ProblemView), context, cancel) } },
        };
    }

    /// <summary>A form that has a name of its own in the description, so that a generated client has one type for it.</summary>
    static async Task<IOpenApiSchema> Named(Type type, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        context.Document!.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancel));
        return new OpenApiSchemaReference(type.Name, context.Document);
    }
}
