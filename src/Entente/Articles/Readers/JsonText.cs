using System.Text.Json;

namespace Entente.Articles.Readers;

/// <summary>The characters of a JSON string.</summary>
static class JsonText
{
    /// <remarks>An escape may name half of a surrogate pair, which the library refuses; such a string is taken as it is written.</remarks>
    public static string Of(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"');
        }
    }
}
