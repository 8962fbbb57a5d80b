using System.Globalization;
using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Workbench.Views;

/// <summary>What is asked of a view: the parts of its address, read leniently, and what it may look at.</summary>
sealed record ViewRequest(HttpContext Http, Workspace Workspace, ServeOptions Options, LabelSet Labels)
{
    /// <summary>Longer is no question of a person.</summary>
    const int LongestText = 1_000;

    /// <summary>A part of the path.</summary>
    public string Part(string name) => Http.Request.RouteValues[name] as string ?? "";

    /// <summary>A field of the query; null where it is absent or empty.</summary>
    public string? Text(string name)
    {
        var text = Http.Request.Query[name].ToString().Trim();
        return text.Length == 0 ? null : text.Length <= LongestText ? text
            : throw new ViewFault(400, "ENT7010", $"'{name}' has {text.Length} characters; the limit is {LongestText}.");
    }

    /// <summary>All values of a field that may be there more than once.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Http.Request.Query[name].OfType<string>().Where(text => text.Length is > 0 and <= LongestText)];

    public int Number(string name, int otherwise, int least, int most) => Text(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most)
        : throw new ViewFault(400, "ENT7010", $"'{text}' is no number for '{name}'.");

    /// <summary>One of a closed list, in any case.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum => Text(name) is not { } text ? null
        : Enum.TryParse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsDigit(text[0]) ? choice
        : throw new ViewFault(400, "ENT7010", $"'{text}' is no value for '{name}'; it takes {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    /// <summary>The first day of what is written as a day, month or year.</summary>
    public DateOnly? First(string name) => Day(name)?.First;

    /// <summary>The last day of what is written as a day, month or year.</summary>
    public DateOnly? Last(string name) => Day(name)?.Last;

    (DateOnly First, DateOnly Last)? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return (day, day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - 1));
        }

        return DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? (day, new(day.Year, 12, 31))
            : throw new ViewFault(400, "ENT7010", $"'{text}' is no day for '{name}'; write it as 2024-03-01, 2024-03 or 2024.");
    }
}

/// <summary>The address cannot be answered; the message says why, the page and its twins carry it.</summary>
sealed class ViewFault(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;
}
