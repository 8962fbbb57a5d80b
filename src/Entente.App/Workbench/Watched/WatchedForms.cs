using Entente.App.Serving;
using Entente.App.Workbench.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Workbench.Watched;

/// <summary>Begins and ends the watching of a question, and notes that its news were seen.</summary>
static class WatchedForms
{
    const int Longest = 1_000;

    public static async Task<string> Change(ViewRequest request)
    {
        var form = await ViewForms.Read(request.Http);
        var (list, who) = (request.Http.RequestServices.GetRequiredService<WatchList>(), Visitor.Of(request.Http).Name);
        var address = ViewForms.Local(form["address"]) is { Length: <= Longest } local && local.StartsWith("/dyad/", StringComparison.Ordinal) ? local
            : throw new ViewFault(400, "ENT7012", "Only the page of a pair can be watched.");
        var (position, now) = (request.Workspace.Store.Position(), request.Workspace.Clock.GetUtcNow());
        switch (form["do"].ToString())
        {
            case "drop":
                list.Drop(who, address);
                break;
            case "see":
                list.See(who, address, position, now);
                return address;
            default:
                var asked = form["asked"].ToString().Trim();
                list.Add(new(who, asked.Length is > 0 and <= Longest ? asked : address, address, position.Change, now));
                break;
        }

        return "/watched";
    }
}
