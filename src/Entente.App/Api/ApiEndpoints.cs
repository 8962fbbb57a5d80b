using Entente.App.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Api;

/// <summary>REST under <c>/api/v1</c>, and who may use this server at all.</summary>
static class ApiEndpoints
{
    public const string Root = "/api/v1";

    public static void AddServices(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddSingleton<Problems>();
        services.AddSingleton(provider => Access.Of(provider.GetRequiredService<ServeOptions>()));
        services.AddSingleton<OwnOrigin>();
        services.AddSingleton(provider => new AuditLog(provider.GetRequiredService<ServeOptions>().Folder, provider.GetRequiredService<Workspace>().Clock));
        services.AddSingleton<Uploads>();
        services.AddSingleton<ReadJobs>();
        RequestRates.Add(services);
        ApiDescription.AddServices(services);
    }

    /// <summary>Who may ask, how often, and what is noted of it: for every request, whatever it asks for.</summary>
    public static void UseSecurity(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use(app.Services.GetRequiredService<Problems>().Tell);
        app.UseRateLimiter();
        app.Use(app.Services.GetRequiredService<OwnOrigin>().Check);
        app.Use(app.Services.GetRequiredService<Access>().Check);
        app.Use(app.Services.GetRequiredService<AuditLog>().Record);
    }

    public static void Map(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        SignIn.Map(app);
        var api = app.MapGroup(Root);
        FindingRoutes.Map(api);
        RelationRoutes.Map(api);
        AnswerRoutes.Map(api);
        StoreRoutes.Map(api);
        DecisionRoutes.Map(api);
        ReadRoutes.Map(api, app.Services.GetRequiredService<ServeOptions>().LargestUpload);
        AuditRoutes.Map(api);
        ApiDescription.Map(app);
        app.Map(Root + "/{**rest}", context => throw ApiRoutes.Missing(context));
    }
}
