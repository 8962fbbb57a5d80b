using Entente.App.Api;
using Entente.App.Mcp;
using Entente.App.Workbench;
using Entente.App.Workbench.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Serving;

/// <summary>Puts the workbench, REST and MCP together into one server. It takes nothing from the environment: what it listens on is in its options alone.</summary>
static class WorkbenchHost
{
    public static WebApplication Build(ServeOptions options, Workspace workspace)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = options.LargestUpload;
            server.Listen(options.Address, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(workspace);
        WorkbenchRoutes.AddServices(builder.Services, options.Folder);
        ApiEndpoints.AddServices(builder.Services);
        McpEndpoints.AddServices(builder.Services);

        var app = builder.Build();
        app.Use(ResponseHeaders.Add);
        app.Use(TwinPath.Take);
        app.UseRouting();
        ApiEndpoints.UseSecurity(app);
        ApiEndpoints.Map(app);
        McpEndpoints.Map(app);
        WorkbenchRoutes.Map(app);
        return app;
    }
}
