using System.Globalization;
using Entente.App.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Api;

/// <summary>Who changed what, for the admin.</summary>
static class AuditRoutes
{
    public static void Map(IEndpointRouteBuilder api) => api
        .Look<Page<AuditEntry>>("audit", new("listAudit", "Administration", "Every change, the oldest first.", [Parameter.Limit, Parameter.Cursor]), Audit)
        .WithMetadata(new RequiredRole(Role.Admin));

    static Answer Audit(Asked asked)
    {
        const string List = "audit";
        var (limit, after) = (asked.Limit(), asked.After(List));
        var log = asked.Context.RequestServices.GetRequiredService<AuditLog>();
        var found = log.Entries(after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture), limit + 1);
        return Answer.Json(Page<AuditEntry>.Of(found, limit, entry => Cursor.Write(List, entry.Number.ToString(CultureInfo.InvariantCulture)), entry => entry), ApiJson.Default.PageAuditEntry);
    }
}
