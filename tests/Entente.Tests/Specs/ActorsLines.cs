using System.Globalization;
using System.Text;

namespace Entente.Tests.Specs;

/// <summary>Mentions as specs show them: words, actor, code, path and, where one is held, the office.</summary>
static class ActorsLines
{
    public static string Lines(Analysis analysis)
    {
        var lines = new StringBuilder();
        foreach (var mention in analysis.Mentions)
        {
            lines.Append(CultureInfo.InvariantCulture, $"\"{analysis.Article[mention.Span]}\" {mention.ActorId} {mention.Code} {mention.Via}");
            lines.Append(mention.Office is { } office ? $" ({office})\n" : "\n");
        }

        return lines.ToString();
    }
}
