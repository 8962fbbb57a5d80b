using System.Text;
using System.Text.Json;
using Entente.App.Documents;
using Entente.App.Serving;
using Entente.Briefs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Api;

/// <summary>Questions and their cited answers, as data, documents and figures to embed.</summary>
static class AnswerRoutes
{
    const string Tag = "Answers";

    /// <summary>The sections of a brief that have a figure.</summary>
    static readonly (string Name, int Section)[] s_figures = [("index", 3), ("timeline", 4), ("drivers", 5)];

    static readonly Parameter s_question = new("q", "A question in words that names two sides; instead of a and b.");

    static readonly Parameter s_needed = new("q", "A question in words that names two sides.") { Required = true };

    static readonly Parameter s_a = Parameter.A with { Required = false };

    static readonly Parameter s_b = Parameter.B with { Required = false };

    static readonly Parameter s_figure = new("figure", "Which figure.") { InPath = true, Required = true, OneOf = [.. s_figures.Select(figure => figure.Name)] };

    public static void Map(IEndpointRouteBuilder api)
    {
        var heavy = new EnableRateLimitingAttribute(RequestRates.Heavy);
        api.Look<JsonElement>("ask", new("ask", Tag, "The answer to a question, as a brief in JSON (docs/brief.md).", [s_needed, Parameter.Since, Parameter.Until, Parameter.Dimension]), Json).WithMetadata(heavy);
        api.Look<JsonElement>("why", new("why", Tag, "Why two sides get closer or not, as a brief in JSON.", [Parameter.A, Parameter.B, Parameter.Since, Parameter.Until, Parameter.Dimension]), Json).WithMetadata(heavy);
        Document<JsonElement>("json", "application/json", Json);
        Document<string>("html", "text/html", asked => Embedded(asked, HtmlBrief.Write(BriefOf(asked))));
        Document<string>("md", "text/markdown", asked => Answer.Text(MarkdownBrief.Write(BriefOf(asked)), "text/markdown"));
        Document<string>("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", asked =>
            new Answer(DocxBrief.Write(BriefOf(asked)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document") { FileName = "brief.docx" });
        api.Look<string>("figures/{figure}.svg", new("getFigureSvg", Tag, "A figure of a brief, to embed.", [s_figure, s_a, s_b, s_question, Parameter.Since, Parameter.Until, Parameter.Dimension]), asked =>
            Embedded(asked, FigureOf(asked).Svg, "image/svg+xml"), "image/svg+xml").WithMetadata(heavy);
        api.Look<string>("figures/{figure}.html", new("getFigureHtml", Tag, "A figure of a brief with the table that says the same, to embed.", [s_figure, s_a, s_b, s_question, Parameter.Since, Parameter.Until, Parameter.Dimension]), asked =>
            Embedded(asked, FigurePage.Write(FigureOf(asked))), "text/html").WithMetadata(heavy);

        void Document<T>(string ending, string mediaType, Func<Asked, IResult> answer) => api.Look<T>(
            $"brief.{ending}",
            new($"getBrief{char.ToUpperInvariant(ending[0])}{ending[1..]}", Tag, $"The cited brief on two sides or a question, as .{ending}.", [s_a, s_b, s_question, Parameter.Since, Parameter.Until, Parameter.Dimension]),
            answer,
            mediaType).WithMetadata(heavy);
    }

    /// <summary>The question of the request, read as the command line reads it.</summary>
    public static Question QuestionOf(Asked asked)
    {
        var (words, a, b) = (asked.Text(s_question), asked.Text(Parameter.A), asked.Text(Parameter.B));
        if ((words is null) == (a is null && b is null) || (words is null && (a is null || b is null)))
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7121", "Give either 'q', a question in words, or 'a' and 'b', two names.");
        }

        var reading = words is null ? asked.Workspace.Understand(a!, b!) : asked.Workspace.Understand(words);
        if (reading.Question is not { } question)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, "ENT4010", reading.Problem!) { Allowed = reading.Suggestions };
        }

        return question with
        {
            Since = asked.First(Parameter.Since) ?? question.Since,
            Until = asked.Last(Parameter.Until) ?? question.Until,
            Dimension = asked.Dimension() ?? question.Dimension,
        };
    }

    static Brief BriefOf(Asked asked) => asked.Workspace.Answer(QuestionOf(asked));

    static Answer Json(Asked asked) => Answer.Text(BriefJson.Write(BriefOf(asked)), "application/json");

    static BriefFigure FigureOf(Asked asked)
    {
        var name = asked.Text(s_figure)!;
        return s_figures.Where(figure => figure.Name == name).Select(figure => (int?)figure.Section).FirstOrDefault() is { } number
            ? BriefOf(asked)[number].Figure ?? throw new ProblemException(StatusCodes.Status404NotFound, "ENT7123", "There is nothing to draw; read more about the pair.")
            : throw new ProblemException(StatusCodes.Status404NotFound, "ENT7123", $"There is no figure {name}.") { Allowed = s_figure.OneOf };
    }

    static Answer Embedded(Asked asked, string page, string mediaType = "text/html")
    {
        var sites = asked.Context.RequestServices.GetRequiredService<ServeOptions>().EmbedIn;
        return new(Encoding.UTF8.GetBytes(page), $"{mediaType}; charset=utf-8") { Policy = EmbedPolicy.For(page, sites), FromElsewhere = sites.Length > 0 };
    }
}
