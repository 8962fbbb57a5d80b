using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Api;

/// <summary>REST under <c>/api/v1</c>.</summary>
static class ApiEndpoints
{
    public static void AddServices(IServiceCollection services) => ArgumentNullException.ThrowIfNull(services);

    /// <summary>Who may ask, how often, and what is noted of it: for every request, whatever it asks for.</summary>
    public static void UseSecurity(WebApplication app) => ArgumentNullException.ThrowIfNull(app);

    public static void Map(WebApplication app) => ArgumentNullException.ThrowIfNull(app);
}
