using Microsoft.AspNetCore.Http;

namespace Entente.App.Serving;

/// <summary>What somebody may do; each may also do what those before it may.</summary>
enum Role
{
    /// <summary>Ask and look.</summary>
    Reader,

    /// <summary>Decide, and read new articles in.</summary>
    Analyst,

    /// <summary>See who changed what.</summary>
    Admin,
}

/// <summary>Metadata of an endpoint: who may use it, where that is not told by its method.</summary>
sealed record RequiredRole(Role Role);

/// <summary>Metadata of an endpoint that changes nothing though it is asked with POST: readers may use it and it is not in the audit log.</summary>
sealed record ChangesNothing;

/// <summary>Metadata of an endpoint for whoever comes, also without a token.</summary>
sealed record OpenToAll;

/// <summary>Who asks.</summary>
sealed record Visitor(string Name, Role Role)
{
    /// <summary>Whoever sits at this machine, where no token is asked for.</summary>
    public static Visitor Local { get; } = new("local", Role.Admin);

    /// <summary>Who asks this; set for every request that came past <see cref="Access"/>.</summary>
    public static Visitor Of(HttpContext context) => context.Features.Get<Visitor>() ?? throw new InvalidOperationException("The request did not come past Access.");
}
