using System.CommandLine;
using System.Globalization;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente decide</c>: what a person says about what was read. Written into the ledger, never over the reading.</summary>
static class DecideCommand
{
    public static Command Create(Terminal terminal)
    {
        var about = new Argument<string>("KEY") { Description = "Of a claim or driver, as 'entente claims --format csv' gives it." };
        var other = new Argument<string>("OTHER") { Description = "The key of the other claim." };
        var claim = new Argument<string>("KEY") { Description = "Of a claim." };
        var read = new Argument<string>("READ") { Description = "Who was read, as the claim has it." };
        var actor = new Argument<string>("ACTOR") { Description = "Who it is: a name or an id." };
        var publisher = new Argument<string>("PUBLISHER") { Description = "As the articles name it." };
        var decision = new Argument<string>("ID") { Description = "Of the decision, as 'entente ledger list' gives it." };
        return new Command(
            "decide",
            """
            Writes a decision into the ledger of the store. What was read stays; answers respect the decision, also after everything is read anew.

            Examples:
              entente decide wrong 3f2a9c0d11e2b4a65c77 --note "said of another river"
              entente decide really 3f2a9c0d11e2b4a65c77 --plover aid --from China --to Burma
              entente decide really 1b7d44c0aa09e3f2c815 --direction holdsBack --category trade
              entente decide one 3f2a9c0d11e2b4a65c77 90ab12cd34ef56ab78cd
              entente decide ignore "Example Herald"
              entente decide undo 5e1c0a9b77
            """)
        {
            Decision(terminal, "wrong", "The text does not say so.", [about], (ledger, result) => new() { Kind = DecisionKind.Wrong, At = "", About = ledger.Passage(result.GetRequiredValue(about)) }),
            Decision(terminal, "right", "The text says exactly so.", [about], (ledger, result) => new() { Kind = DecisionKind.Right, At = "", About = ledger.Passage(result.GetRequiredValue(about)) }),
            Really(terminal, about),
            Decision(terminal, "one", "Two claims are of one happening.", [claim, other], (ledger, result) => Two(DecisionKind.One, ledger, result, claim, other)),
            Decision(terminal, "apart", "Two claims are not of one happening.", [claim, other], (ledger, result) => Two(DecisionKind.Apart, ledger, result, claim, other)),
            Decision(terminal, "actor", "In the article of a claim, who was read as one is another.", [claim, read, actor], (ledger, result) =>
            {
                var (stored, passage) = ledger.Claim(result.GetRequiredValue(claim));
                var who = result.GetRequiredValue(read);
                return stored.Claim.Source.Concat(stored.Claim.Target).Any(party => party.Actor == who)
                    ? new() { Kind = DecisionKind.Actor, At = "", About = passage, Read = who, Is = Party(result.GetRequiredValue(actor), terminal) }
                    : throw new WrongUseException("ENT5010", $"{who} is not in that claim; it has {string.Join(" and ", stored.Claim.Source.Concat(stored.Claim.Target).Select(party => party.Actor))}.");
            }),
            Decision(terminal, "ignore", "The articles of a publisher are left out of answers.", [publisher], (_, result) => new() { Kind = DecisionKind.Ignore, At = "", Publisher = result.GetRequiredValue(publisher) }),
            Decision(terminal, "undo", "A decision no longer holds.", [decision], (ledger, result) => new() { Kind = DecisionKind.Undo, At = "", Of = ledger.Known(result.GetRequiredValue(decision)) }),
        };
    }

    static Command Really(Terminal terminal, Argument<string> about)
    {
        var kind = new Option<ClaimKind?>("--kind") { Description = "event, state, trend, statement, intention, prediction, evaluation or membership." };
        var plover = new Option<PloverCategory?>("--plover") { Description = "The category of the act, such as consult or sanction." };
        var modality = new Option<Modality?>("--modality") { Description = "asserted, planned, speculative or negated." };
        var from = new Option<string[]>("--from") { Description = "Who acts; may be given more than once. Of a driver, one side." };
        var to = new Option<string[]>("--to") { Description = "Who is acted upon. Of a driver, the other side." };
        var day = new Option<string?>("--day") { Description = "When it happened, as 2024-03-01." };
        var direction = new Option<DriverDirection?>("--direction") { Description = "Of a driver: pushesCloser, pushesApart, holdsBack or risk." };
        var category = new Option<string?>("--category") { Description = "Of a driver: what kind of reason it is, such as arms or trade." };
        var command = Decision(terminal, "really", "The text says something else.", [about], (ledger, result) =>
        {
            var really = new Correction
            {
                Kind = result.GetValue(kind),
                Plover = result.GetValue(plover),
                Modality = result.GetValue(modality),
                Source = result.GetValue(from) is { Length: > 0 } sources ? [.. sources.Select(name => Party(name, terminal))] : null,
                Target = result.GetValue(to) is { Length: > 0 } targets ? [.. targets.Select(name => Party(name, terminal))] : null,
                Day = PartyArgument.First(result.GetValue(day)),
                Direction = result.GetValue(direction),
                Category = result.GetValue(category),
            };
            return really == new Correction()
                ? throw new WrongUseException("ENT5010", "nothing is said of what it really is; give --kind, --plover, --modality, --from, --to or --day, or for a driver --direction or --category.")
                : new() { Kind = DecisionKind.Really, At = "", About = ledger.Corrected(result.GetRequiredValue(about), really, terminal.Knowledge.Current.Causes.Categories), Really = really };
        });
        foreach (var option in (Option[])[kind, plover, modality, from, to, day, direction, category])
        {
            command.Options.Add(option);
        }

        return command;
    }

    static Command Decision(Terminal terminal, string name, string description, Argument[] arguments, Func<LedgerKeys, ParseResult, Decision> decide)
    {
        var store = StoreOption.Create();
        var by = new Option<string?>("--by") { Description = "Who decides." };
        var note = new Option<string?>("--note") { Description = "Why." };
        var command = new Command(name, description) { store, by, note };
        foreach (var argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        command.SetAction(result =>
        {
            using var opened = StoreOption.Open(result.GetValue(store), terminal);
            var decision = decide(new(opened), result) with
            {
                At = terminal.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                By = result.GetValue(by),
                Note = result.GetValue(note),
            };
            var line = DecisionLine.Write(decision);
            opened.Decide([line]);
            terminal.Out.WriteLine($"{DecisionLine.Id(line)}  {LedgerCommand.Describe(decision)}");
            return ExitCodes.Done;
        });
        return command;
    }

    static Decision Two(DecisionKind kind, LedgerKeys ledger, ParseResult result, Argument<string> claim, Argument<string> other)
    {
        var (one, two) = (ledger.Claim(result.GetRequiredValue(claim)), ledger.Claim(result.GetRequiredValue(other)));
        return one.Stored.Key == two.Stored.Key
            ? throw new WrongUseException("ENT5010", "that is one claim, not two; give the keys of two.")
            : new() { Kind = kind, At = "", About = one.Passage, Other = two.Passage };
    }

    static Party Party(string name, Terminal terminal)
    {
        var actor = PartyArgument.Actor(name, terminal);
        return new(actor.Id, actor.Country ?? "", actor.Country);
    }
}
