using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Actors;
using Entente.Articles;
using Entente.Claims;

namespace Entente.App.Wire;

/// <summary>One analysis as the line of JSON that docs/contracts.md promises, schema 1. Offsets are UTF-16 code units of article.text.</summary>
static class AnalysisJson
{
    const int Schema = 1;

    static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(string id, Analysis analysis, Diagnostic? note = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("schema", Schema);
            WriteArticle(json, analysis.Article);
            WriteSentences(json, analysis);
            WriteTimes(json, analysis);
            WriteQuantities(json, analysis);
            WriteMentions(json, analysis);
            WriteClaims(json, analysis);
            WriteCauses(json, analysis);
            WriteDrivers(json, analysis);
            WriteAttributions(json, analysis);
            WriteDiagnostics(json, note is null ? analysis.Diagnostics : analysis.Diagnostics.Insert(0, note));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static byte[] Write(LineError error)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("id", error.Id);
            json.WriteStartObject("error");
            json.WriteString("code", error.Code);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject("article");
        json.WriteString("title", article.Title);
        json.WriteDay("published", article.Published);
        json.WriteString("language", article.Language);
        json.WriteString("text", article.Text);
        json.WriteEndObject();
    }

    static void WriteSentences(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("sentences");
        foreach (var sentence in analysis.Sentences)
        {
            json.WriteStartObject();
            json.WriteSpan(sentence.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteTimes(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("times");
        foreach (var time in analysis.Times)
        {
            json.WriteStartObject();
            json.WriteSpan(time.Span);
            json.WriteString("text", analysis.Article[time.Span]);
            json.WriteString("type", time.Type.ToString().ToUpperInvariant());
            json.WriteString("value", time.Value);
            json.WriteInterval(time.Interval);
            json.WriteString("basis", WireNames.Of(time.Basis));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteQuantities(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("quantities");
        foreach (var quantity in analysis.Quantities)
        {
            json.WriteStartObject();
            json.WriteQuantity(quantity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteMentions(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("mentions");
        foreach (var mention in analysis.Mentions)
        {
            json.WriteStartObject();
            json.WriteSpan(mention.Span);
            json.WriteString("actor", mention.ActorId);
            json.WriteString("name", mention.Name);
            json.WriteString("kind", WireNames.Of(mention.Kind));
            json.WriteString("country", mention.Country);
            json.WriteString("code", mention.Code);
            json.WriteString("office", mention.Office);
            json.WriteString("via", WireNames.Of(mention.Via));
            json.WriteNumber("confidence", Math.Round(mention.Confidence, 3));
            WritePlace(json, mention.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WritePlace(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNull("place");
            return;
        }

        json.WriteStartObject("place");
        json.WriteString("kind", WireNames.Of(place.Kind));
        json.WriteString("region", place.Region);
        json.WriteDegrees("lat", place.Latitude);
        json.WriteDegrees("lon", place.Longitude);
        json.WriteEndObject();
    }

    static void WriteClaims(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("claims");
        foreach (var claim in analysis.Claims)
        {
            json.WriteStartObject();
            WriteClaim(json, claim);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("id", claim.Id);
        json.WriteSpan(claim.Evidence.Span);
        json.WriteString("kind", WireNames.Of(claim.Kind));
        json.WriteString("plover", claim.Event is { } code ? WireNames.Of(code.Plover) : null);
        json.WriteString("mode", claim.Event?.Mode);
        json.WriteStrings("context", claim.Event?.Context ?? []);
        json.WriteString("cameo", claim.Event?.Cameo);
        WriteParties(json, "source", "sourceCodes", claim.Source);
        WriteParties(json, "target", "targetCodes", claim.Target);
        json.WriteBoolean("reciprocal", claim.Reciprocal);
        json.WriteStrings("dimensions", claim.Dimensions);
        json.WriteString("modality", WireNames.Of(claim.Modality));
        json.WriteStrings("attribution", claim.Attribution);
        json.WriteInterval(claim.Interval);
        json.WriteString("dateBasis", WireNames.Of(claim.DateBasis));
        if (claim.Quantity is { } quantity)
        {
            json.WriteStartObject("quantity");
            json.WriteQuantity(quantity);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("quantity");
        }

        json.WriteString("place", claim.Place);
        json.WriteNumber("closeness", claim.Closeness);
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
    }

    static void WriteParties(Utf8JsonWriter json, string actors, string codes, ImmutableArray<Party> parties)
    {
        json.WriteStrings(actors, parties.Select(party => party.Actor));
        json.WriteStrings(codes, parties.Select(party => party.Code));
    }

    static void WriteCauses(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("causes");
        foreach (var cause in analysis.Causes)
        {
            json.WriteStartObject();
            json.WriteSpan("cause", cause.Cause);
            json.WriteSpan("effect", cause.Effect);
            json.WriteSpan("signal", cause.Signal);
            json.WriteString("type", WireNames.Of(cause.Type));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteDrivers(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("drivers");
        foreach (var driver in analysis.Drivers)
        {
            json.WriteStartObject();
            json.WriteString("id", driver.Id);
            json.WriteSpan(driver.Evidence.Span);
            json.WriteString("direction", WireNames.Of(driver.Direction));
            json.WriteString("category", driver.Category);
            json.WriteStrings("dyad", [driver.Dyad.A, driver.Dyad.B]);
            json.WriteStrings("affects", driver.Affects);
            json.WriteBoolean("explicit", driver.Explicit);
            json.WriteStrings("holder", driver.Holder);
            json.WriteString("modality", WireNames.Of(driver.Modality));
            json.WriteString("strength", WireNames.Of(driver.Strength));
            json.WriteSpan("cause", driver.Cause);
            json.WriteSpan("effect", driver.Effect);
            json.WriteSpan("signal", driver.Signal);
            json.WriteNumber("confidence", Math.Round(driver.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteAttributions(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("attributions");
        foreach (var attribution in analysis.Attributions)
        {
            json.WriteStartObject();
            json.WriteSpan("source", attribution.Source);
            json.WriteSpan("cue", attribution.Cue);
            json.WriteSpan("content", attribution.Content);
            json.WriteString("holder", attribution.Holder);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteDiagnostics(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", WireNames.Of(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.At is { } at)
            {
                json.WriteSpan(at);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
