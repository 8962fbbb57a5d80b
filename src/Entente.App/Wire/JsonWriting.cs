using System.Globalization;
using System.Text.Json;
using Entente.Articles;
using Entente.Measures;

namespace Entente.App.Wire;

/// <summary>The small shapes that recur on the wire.</summary>
static class JsonWriting
{
    extension(Utf8JsonWriter json)
    {
        /// <summary>As the properties start and end of the object being written.</summary>
        public void WriteSpan(TextSpan span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }

        /// <summary>As a property [start, end], or null.</summary>
        public void WriteSpan(string name, TextSpan? span)
        {
            if (span is not { } at)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartArray(name);
            json.WriteNumberValue(at.Start);
            json.WriteNumberValue(at.End);
            json.WriteEndArray();
        }

        public void WriteDay(string name, DateOnly? day) =>
            json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public void WriteDegrees(string name, double? degrees)
        {
            if (degrees is { } known)
            {
                json.WriteNumber(name, Math.Round(known, 3));
            }
            else
            {
                json.WriteNull(name);
            }
        }

        public void WriteInterval(Interval interval)
        {
            json.WriteDay("from", interval.From);
            json.WriteDay("to", interval.To);
        }

        public void WriteQuantity(Quantity quantity)
        {
            json.WriteSpan(quantity.Span);
            json.WriteNumber("value", quantity.Value);
            if (quantity.Upper is { } upper)
            {
                json.WriteNumber("upper", upper);
            }

            json.WriteString("unit", quantity.Unit);
            json.WriteString("of", quantity.Of);
            json.WriteString("bound", WireNames.Of(quantity.Bound));
            json.WriteBoolean("approximate", quantity.Approximate);
        }

        public void WriteStrings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }
}
