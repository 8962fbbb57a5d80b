using Entente.App.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Mcp;

/// <summary>MCP over HTTP: each request stands alone, and nothing that a tool does changes anything.</summary>
static class McpEndpoints
{
    public const string Path = "/mcp";

    public static void AddServices(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<McpTools>();
        services.AddMcpServer(options => McpTools.Describe(options)).WithHttpTransport(transport => transport.Stateless = true);
        services.AddOptions<ModelContextProtocol.Server.McpServerOptions>().Configure<McpTools>((options, tools) => options.ToolCollection = [.. tools.All]);
    }

    public static void Map(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapMcp(Path).WithMetadata(new ChangesNothing(), new EnableRateLimitingAttribute(RequestRates.Heavy));
    }
}
