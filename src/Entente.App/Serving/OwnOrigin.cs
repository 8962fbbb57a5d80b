using System.Net;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Serving;

/// <summary>Keeps the pages of others, open in the same browser, from asking here in the user's name.</summary>
/// <remarks>
/// A page that changes something is refused where the browser says that another site sent it. Where no token is asked for,
/// a name that is not this machine's is refused too: somebody else's name may be made to point here.
/// </remarks>
sealed class OwnOrigin(Access access)
{
    public Task Check(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!access.AsksForTokens && !IsThisMachine(request.Host.Host))
        {
            throw new ProblemException(StatusCodes.Status421MisdirectedRequest, "ENT7107", "The request names another machine; ask for 127.0.0.1 or localhost.");
        }

        if (!Access.IsSafe(request.Method) && ComesFromElsewhere(request))
        {
            throw new ProblemException(StatusCodes.Status403Forbidden, "ENT7108", "A page of another site sent this; nothing was changed.");
        }

        return next(context);
    }

    static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            ? site != "same-origin" && site != "none"
            : request.Headers.TryGetValue("Origin", out var origin)
                && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
