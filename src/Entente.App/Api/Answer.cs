using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Api;

/// <summary>Bytes with a tag that is a hash of them: who has them already is told so instead.</summary>
sealed class Answer(byte[] bytes, string mediaType) : IResult
{
    const int TagLength = 32;

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Where what was made is found.</summary>
    public string? Location { get; init; }

    /// <summary>A name to save it under.</summary>
    public string? FileName { get; init; }

    /// <summary>What a browser may do with it: nothing, unless it is a page.</summary>
    public string Policy { get; init; } = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Whether pages of other sites may show it.</summary>
    public bool FromElsewhere { get; init; }

    public static Answer Json<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json; charset=utf-8");

    public static Answer Text(string text, string mediaType) => new(Encoding.UTF8.GetBytes(text), $"{mediaType}; charset=utf-8");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..TagLength]}\"";
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = Policy;
        if (FromElsewhere)
        {
            response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (Status == StatusCodes.Status200OK && !HttpMethods.IsPost(httpContext.Request.Method))
        {
            response.Headers.ETag = tag;
            if (Knows(httpContext.Request.Headers.IfNoneMatch.ToString(), tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        if (FileName is not null)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        }

        response.StatusCode = Status;
        response.ContentType = mediaType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    static bool Knows(string given, string tag) =>
        given.Split(',', StringSplitOptions.TrimEntries).Any(one => one == "*" || one == tag || one == $"W/{tag}");
}
