using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Entente.Actors;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.App.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Api;

/// <summary>A request to the interface, read strictly: what is not known, given twice or out of bounds is refused with what would be understood.</summary>
sealed class Asked(HttpContext context)
{
    const int LongestValue = 500;

    const int LongestList = 500;

    const int UsualList = 50;

    public HttpContext Context => context;

    public Workspace Workspace { get; } = context.RequestServices.GetRequiredService<Workspace>();

    public ActorBook Actors => Workspace.Knowledge.Actors;

    /// <summary>Refuses what none of the endpoint's parameters is.</summary>
    public void Check(IReadOnlyList<Parameter> parameters)
    {
        foreach (var (name, values) in context.Request.Query)
        {
            if (!parameters.Any(parameter => !parameter.InPath && parameter.Name == name))
            {
                throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7120", $"'{name}' is no parameter of this address.")
                {
                    Allowed = [.. parameters.Where(parameter => !parameter.InPath).Select(parameter => parameter.Name)],
                };
            }

            if (values is not [{ Length: <= LongestValue } value] || value.Any(char.IsControl))
            {
                throw Wrong(name, $"give it once, with at most {LongestValue} characters and no control characters");
            }
        }

        foreach (var parameter in parameters.Where(parameter => parameter is { Required: true, InPath: false } && Text(parameter) is null))
        {
            throw Wrong(parameter.Name, "it must be given");
        }
    }

    /// <summary>Null where it is not given, or empty.</summary>
    public string? Text(Parameter parameter) =>
        parameter.InPath ? context.GetRouteValue(parameter.Name) as string : context.Request.Query[parameter.Name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>The id in the path.</summary>
    public string Id => context.GetRouteValue("id") as string ?? throw new InvalidOperationException("The address has no id.");

    public T? OneOf<T>(Parameter parameter)
        where T : struct, Enum => Text(parameter) is { } value ? Value<T>(parameter.Name, value) : null;

    public static T Value<T>(string name, string value)
        where T : struct, Enum => WireNames.Read<T>(value)
        ?? throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7121", $"'{value}' is no value of '{name}'.") { Allowed = Parameter.Values<T>() };

    /// <summary>The value, if it is one of the parameter's.</summary>
    public static string Known(Parameter parameter, string value) => parameter.OneOf.Contains(value) ? value
        : throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7121", $"'{value}' is no value of '{parameter.Name}'.") { Allowed = parameter.OneOf };

    public DateOnly? First(Parameter parameter) => PartyArgument.First(Text(parameter));

    public DateOnly? Last(Parameter parameter) => PartyArgument.Last(Text(parameter));

    /// <summary>A country or organisation by its code, anybody else by the actor's id.</summary>
    public string? Party(Parameter parameter) => Text(parameter) is { } words ? PartyArgument.Party(words, Actors) : null;

    /// <summary>A side of a pair.</summary>
    public string? Side(Parameter parameter) => Text(parameter) is { } words ? PartyArgument.Side(words, Actors) : null;

    public string? Dimension() => Text(Parameter.Dimension) is { } dimension ? Known(dimension, Workspace.Knowledge) : null;

    /// <summary>The dimension, if it is one.</summary>
    public static string Known(string dimension, Knowledge knowledge) => knowledge.Ontology.Dimensions.All.Contains(dimension) ? dimension
        : throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7121", $"'{dimension}' is no dimension.") { Allowed = [.. knowledge.Ontology.Dimensions.All] };

    public int Limit() => Number(Parameter.Limit, 1, LongestList) ?? UsualList;

    public int? Number(Parameter parameter, int least, int most) => Text(parameter) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw Wrong(parameter.Name, string.Create(CultureInfo.InvariantCulture, $"give a whole number from {least} to {most}"));

    /// <summary>Where the page begins; null for the first.</summary>
    /// <param name="list">What is listed: a cursor of another list is refused.</param>
    public string? After(string list) => Text(Parameter.Cursor) is { } cursor
        ? Cursor.Read(cursor, list) ?? throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7122", "The cursor is none of this list; take the 'next' of a page, or none for the first page.")
        : null;

    /// <summary>The body, which must be JSON of exactly this form.</summary>
    public async Task<T> Body<T>(JsonTypeInfo<T> form)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, "ENT7113", "This address takes application/json.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, form, context.RequestAborted) ?? throw new JsonException("It is null.");
        }
        catch (JsonException fault)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7127", $"The body is not what is taken here: {Reason(fault)}");
        }
    }

    public static ProblemException NoSuch(string what, string id) => new(StatusCodes.Status404NotFound, "ENT7123", $"There is no {what} {id}; it may have gone with its article.");

    /// <summary>Where it went wrong, without the names of our types.</summary>
    static string Reason(JsonException fault) => fault.Path is { Length: > 0 } path && fault.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"look at {path}, line {line + 1}; unknown or missing fields, doubled ones and values of another type are refused.")
        : "it is no JSON, or lacks a field that is needed.";

    static ProblemException Wrong(string name, string remedy) => new(StatusCodes.Status400BadRequest, "ENT7121", $"'{name}' cannot be understood: {remedy}.");
}
