using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Workbench.Dyads;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Briefs;
using Entente.Incidents;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.App.Workbench.Ask;

/// <summary>Where a question is asked; one that is understood leads to its answer.</summary>
public sealed record AskView(string? Asked, string? Problem, ImmutableArray<string> Suggestions, Corpus Corpus, ImmutableArray<PairCount> Busiest) : IView
{
    /// <summary>Pairs that the page suggests.</summary>
    const int Examples = 8;

    public ViewTable Table => new(["a", "b", "claims", "cooperative", "conflictual"], Busiest.Select(pair => (ImmutableArray<object?>)[pair.A, pair.B, pair.All, pair.Cooperative, pair.Conflictual]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["ask.title"];
    }

    internal static AskView Read(ViewRequest request)
    {
        var asked = request.Text("q");
        var reading = asked is null ? null : request.Workspace.Understand(asked);
        if (reading?.Question is { } question)
        {
            throw new ViewElsewhere(AddressOf(question, request.Text("lang")));
        }

        var corpus = request.Workspace.Corpus;
        return new(asked, reading?.Problem, reading?.Suggestions ?? [], corpus, [.. request.Workspace.Busiest(Examples)]);
    }

    /// <summary>A question as the address of its answer.</summary>
    internal static string AddressOf(Question question, string? language)
    {
        ArgumentNullException.ThrowIfNull(question);
        (string Name, string? Value)[] fields =
        [
            ("q", question.Asked),
            ("direction", question.Direction is AskedDirection.Open ? null : question.Direction.ToString().ToLowerInvariant()),
            ("since", question.Since?.ToString("O", CultureInfo.InvariantCulture)),
            ("until", question.Until?.ToString("O", CultureInfo.InvariantCulture)),
            ("dimension", question.Dimension),
            ("lang", language),
        ];
        return QueryHelpers.AddQueryString(PairPath.Of(question.A, question.B), fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value)));
    }
}
