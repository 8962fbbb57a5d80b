using System.Collections.Immutable;
using System.Globalization;
using Entente.App.Api;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.App.Workbench.Views;
using Entente.Incidents;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Workbench.Decisions;

/// <summary>Takes a decision from a form of any page, in the words of the REST interface's own request.</summary>
static class DecisionForms
{
    public static async Task<string> Decide(ViewRequest request)
    {
        var form = await ViewForms.Read(request.Http);
        var (workspace, store) = (request.Workspace, request.Workspace.Store);
        var decision = RequestOf(form).ToDecision(new LedgerKeys(store), workspace.Knowledge, Visitor.Of(request.Http).Name, workspace.Clock.GetUtcNow());
        var line = DecisionLine.Write(decision);
        store.Decide([line]);
        AuditLog.Note(request.Http, $"{DecisionLine.Id(line)} {LedgerCommand.Describe(decision)}");
        return ViewForms.Local(form["back"]) is not { } back ? "/decisions" : decision.Kind is DecisionKind.Undo ? back : PageContext.Noted(back, DecisionLine.Id(line));
    }

    static DecisionRequest RequestOf(IFormCollection form)
    {
        var kind = Text(form, "kind") ?? "";
        return new()
        {
            Kind = kind,
            About = Text(form, "key"),
            Other = Text(form, "other"),
            Decision = Text(form, "decision"),
            Publisher = Text(form, "publisher"),
            Read = Text(form, "read"),
            Actor = Text(form, "actor"),
            Note = Text(form, "note"),
            Really = kind != "really" ? null : new()
            {
                Kind = Text(form, "really-kind"),
                Plover = Text(form, "plover"),
                Modality = Text(form, "modality"),
                Source = Names(form, "source"),
                Target = Names(form, "target"),
                Direction = Text(form, "direction"),
                Category = Text(form, "category"),
                Day = Text(form, "day") is { } day
                    ? DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? known
                        : throw new ViewFault(400, "ENT7010", $"'{day}' is no day; write it as 2024-03-01.")
                    : null,
            },
        };
    }

    static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    static ImmutableArray<string>? Names(IFormCollection form, string name) =>
        Text(form, name) is { } names ? [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : null;
}
