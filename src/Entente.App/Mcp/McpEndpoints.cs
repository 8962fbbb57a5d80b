using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Mcp;

/// <summary>MCP over HTTP.</summary>
static class McpEndpoints
{
    public static void AddServices(IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);

    public static void Map(WebApplication app) => ArgumentNullException.ThrowIfNull(app);
}
