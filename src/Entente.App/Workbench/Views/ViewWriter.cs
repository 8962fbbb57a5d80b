using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Entente.Claims;

namespace Entente.App.Workbench.Views;

/// <summary>Writes the twins of every view: one way for all.</summary>
static class ViewWriter
{
    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<PloverCategory>(JsonNamingPolicy.SnakeCaseUpper), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        IncludeFields = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(WithoutTable).WithAddedModifier(OnlyWritten),
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>A view's table is what its CSV is for.</summary>
    static void WithoutTable(JsonTypeInfo type)
    {
        foreach (var table in type.Properties.Where(property => property.PropertyType == typeof(ViewTable)).ToArray())
        {
            type.Properties.Remove(table);
        }
    }

    public static byte[] Json(IView view) => JsonSerializer.SerializeToUtf8Bytes(view, view.GetType(), s_json);

    public static byte[] Csv(IView view)
    {
        var text = new StringBuilder();
        Line(text, view.Table.Columns);
        foreach (var row in view.Table.Rows)
        {
            Line(text, row.Select(Cell));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Views are never read back: what must be set in code and is left out of the twin is no fault.</summary>
    static void OnlyWritten(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }

    static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    static string Cell(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        Enum choice => choice.ToString().ToLowerInvariant(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A cell that a spreadsheet would take for a formula is marked as words.</summary>
    static string Quoted(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '@' or '+' or '-' && !double.TryParse(cell, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
