using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Entente.Incidents;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.App.Workbench.Views;

/// <summary>What every component of a page may know of the request: where it is, its language, its names for things.</summary>
public sealed record PageContext
{
    /// <summary>A field of the address that no link of the page carries on.</summary>
    const string JustDecided = "decided";

    public required LabelSet Labels { get; init; }

    public required Knowledge Knowledge { get; init; }

    /// <summary>Path and query as they were asked, for coming back after a decision.</summary>
    public required string Here { get; init; }

    public required string Path { get; init; }

    public required ImmutableArray<KeyValuePair<string, string>> Query { get; init; }

    /// <summary>Proves that a form was drawn by this process.</summary>
    public required string FormToken { get; init; }

    /// <summary>Whether the language was chosen in the address, and so goes along with every link.</summary>
    public required bool LanguageChosen { get; init; }

    /// <summary>Whether who looks may decide and read, not only look.</summary>
    public required bool MayWrite { get; init; }

    /// <summary>The decision that was just made on this page, while it holds: it can be undone on the spot.</summary>
    public required string? Decided { get; init; }

    /// <summary>As whom somebody is signed in; null where nobody needs to be.</summary>
    public required string? Visitor { get; init; }

    internal static PageContext Of(ViewRequest request, Visitor visitor)
    {
        var http = request.Http.Request;
        ImmutableArray<KeyValuePair<string, string>> query = [.. http.Query.Where(field => field.Key != JustDecided).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];
        return new()
        {
            Labels = request.Labels,
            Knowledge = request.Workspace.Knowledge,
            Path = http.Path,
            Here = http.Path + (http.Query.ContainsKey(JustDecided) ? QueryHelpers.AddQueryString("", query.Select(field => KeyValuePair.Create(field.Key, (string?)field.Value))) : http.QueryString.Value),
            Query = query,
            Decided = http.Query[JustDecided].ToString() is { Length: > 0 } id && DecisionLedger.Read(request.Workspace.Store.Decisions()).InForce.Any(entry => entry.Id == id) ? id : null,
            FormToken = Views.FormToken.Value,
            LanguageChosen = http.Query.ContainsKey("lang"),
            MayWrite = visitor.Role >= Role.Analyst,
            Visitor = visitor == Serving.Visitor.Local ? null : visitor.Name,
        };
    }

    /// <summary>An address of ours that tells of the decision that led back to it.</summary>
    internal static string Noted(string address, string decision)
    {
        var (main, mark) = Parted(address);
        return QueryHelpers.AddQueryString(main, JustDecided, decision) + mark;
    }

    /// <summary>A link of ours; fields that are null or empty are left out.</summary>
    public string Url(string path, params ReadOnlySpan<(string Name, object? Value)> query)
    {
        var fields = new List<KeyValuePair<string, string?>>();
        foreach (var (name, value) in query)
        {
            if (Convert.ToString(value is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
            {
                fields.Add(new(name, text));
            }
        }

        if (LanguageChosen)
        {
            fields.Add(new("lang", Labels.Language));
        }

        var (main, mark) = Parted(path);
        return QueryHelpers.AddQueryString(main, fields) + mark;
    }

    static (string Main, string Mark) Parted(string address) => address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");

    /// <summary>This page with one field changed; null takes it out.</summary>
    public string With(string name, object? value, params ReadOnlySpan<string> without)
    {
        var fields = new List<KeyValuePair<string, string?>>();
        foreach (var (key, text) in Query)
        {
            if (key != name && !without.Contains(key))
            {
                fields.Add(new(key, text));
            }
        }

        if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } written)
        {
            fields.Add(new(name, written));
        }

        return QueryHelpers.AddQueryString(Path, fields);
    }

    /// <summary>This page in another form.</summary>
    public string Twin(string format) => (Path == "/" ? "/ask" : Path) + "." + format + QueryHelpers.AddQueryString("", Query.Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)));

    /// <summary>What a country, organisation or person is called.</summary>
    public string NameOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id == "AUTHOR" ? Labels["voice.author"]
            : Knowledge.Actors.Find(id)?.Name is { } name ? name
            : id.StartsWith("?/", StringComparison.Ordinal) ? id[2..]
            : id.Split('/') is [var country, var part] ? $"{NameOf(country)} ({part.Replace('-', ' ')})"
            : id;
    }

    public string Day(DateOnly? day) => day is { } known ? Labels.Day(known) : Labels["undated"];
}
