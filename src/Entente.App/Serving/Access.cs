using System.Net;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Serving;

/// <summary>Lets in who may come in, for what their role allows.</summary>
/// <remarks>
/// Without any token, whoever is on this machine is one local user who may do everything: the server then listens on loopback alone.
/// The file of tokens is looked at again when it has changed: who is taken out of it is out at once. Who once was asked for a token is asked for ever.
/// </remarks>
sealed class Access
{
    /// <summary>The cookie of one who signed in; set for no one else.</summary>
    public const string Cookie = "entente";

    public const string SignInPath = "/sign-in";

    const string Bearer = "Bearer ";

    readonly ServeOptions _options;
    readonly Lock _lock = new();
    (string? Stamp, TokenBook Book)? _tokens;

    Access(ServeOptions options)
    {
        _options = options;
        AsksForTokens = !Tokens().Entries.IsEmpty;
    }

    public bool AsksForTokens { get; private set; }

    public Visitor? Find(string token) => Tokens().Find(token);

    public Task Check(HttpContext context, RequestDelegate next)
    {
        var endpoint = context.GetEndpoint();
        AsksForTokens |= !Tokens().Entries.IsEmpty;
        var visitor = AsksForTokens ? TokenOf(context.Request) is { } token ? Find(token) : null : Visitor.Local;
        if (endpoint?.Metadata.GetMetadata<OpenToAll>() is not null)
        {
            context.Features.Set(visitor ?? new Visitor("", Role.Reader));
            return next(context);
        }

        if (visitor is null)
        {
            return Refuse(context);
        }

        context.Features.Set(visitor);
        var needed = NeededFor(context, endpoint);
        return visitor.Role >= needed
            ? next(context)
            : throw new ProblemException(StatusCodes.Status403Forbidden, "ENT7106", $"{visitor.Name} comes as {Name(visitor.Role)}; this is for {(needed is Role.Admin ? "the admin" : "analysts and the admin")}.");
    }

    static Role NeededFor(HttpContext context, Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<RequiredRole>() is { } required ? required.Role
        : IsSafe(context.Request.Method) || endpoint?.Metadata.GetMetadata<ChangesNothing>() is not null ? Role.Reader
        : Role.Analyst;

    /// <summary>A person at a browser is led to where a token can be given; a program is told.</summary>
    static Task Refuse(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api")
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.Redirect($"{SignInPath}?to={Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)}");
            return Task.CompletedTask;
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"entente\"";
        throw new ProblemException(StatusCodes.Status401Unauthorized, "ENT7105", "A token is asked for; send 'Authorization: Bearer TOKEN'.");
    }

    static string? TokenOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } given] && given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? given[Bearer.Length..].Trim()
        : request.Headers.Authorization.Count == 0 && request.Cookies.TryGetValue(Cookie, out var cookie) ? cookie
        : null;

    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    static string Name(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>From the options' own token and the file of tokens; one of both is there wherever another machine can reach.</summary>
    public static Access Of(ServeOptions options)
    {
        var access = new Access(options);
        return access.AsksForTokens || IPAddress.IsLoopback(options.Address) ? access : throw new InvalidOperationException("Another machine could come in without a token.");
    }

    /// <summary>As the file is now. One that has become unreadable lets nobody in but by the server's own token.</summary>
    TokenBook Tokens()
    {
        lock (_lock)
        {
            var stamp = TokenBook.StampOf(_options.Folder);
            if (_tokens is not { } known || known.Stamp != stamp)
            {
                _tokens = known = (stamp, WithOwn(Read(isFirst: _tokens is null)));
            }

            return known.Book;
        }
    }

    TokenBook Read(bool isFirst)
    {
        try
        {
            return TokenBook.Read(_options.Folder);
        }
        catch (Exception fault) when (!isFirst && fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            _options.Log.WriteLine(fault.Message);
            return TokenBook.Empty;
        }
    }

    TokenBook WithOwn(TokenBook book) => _options.Token is { } token ? book.With("admin", Role.Admin, token) : book;
}
