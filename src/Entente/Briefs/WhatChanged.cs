using System.Collections.Immutable;
using Entente.Dyads;

namespace Entente.Briefs;

/// <summary>Section 3: the record over time, in a figure, a table and a few sentences.</summary>
static class WhatChanged
{
    /// <summary>More incidents than this are not cited one by one.</summary>
    const int MostCited = 12;

    /// <summary>A sentence that costs so much to quote does not stand alone.</summary>
    const int IllQuoted = 3;

    /// <summary>In fewer incidents a turn is a matter of one or two.</summary>
    const int FewestForTurns = 12;

    /// <summary>From this on a difference is called one; below it could be chance.</summary>
    const double Sure = 0.8;

    public static BriefSection Section(Draft draft)
    {
        var blocks = new List<BriefBlock>();
        var quoted = new HashSet<int>();
        var years = Years(draft, draft.Weighing.Cooperative, "change.cooperative", quoted).Concat(Years(draft, draft.Weighing.Conflictual, "change.conflictual", quoted)).ToList();
        if (years.Count > 0)
        {
            blocks.Add(BriefBlock.Paragraph(years));
            blocks.Add(BriefBlock.Paragraph([.. Index(draft), .. Turns(draft)]));
        }
        else
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Assume("change.none")));
        }

        return new() { Number = 3, Heading = "What changed", Blocks = [.. blocks], Figure = IndexFigure.Draw(draft) ?? RecordFigure.Draw(draft) };
    }

    /// <summary>The two latest years with incidents, and what came last.</summary>
    static IEnumerable<BriefSentence> Years(Draft draft, ImmutableArray<ToldIncident> incidents, string key, HashSet<int> quoted)
    {
        // What a text of today tells of the past, or sets for a year to come, is no change on this record.
        var (from, to) = (draft.Evidence.Corpus.From ?? DateOnly.MinValue, draft.Evidence.Corpus.To ?? DateOnly.MaxValue);
        foreach (var year in incidents.Where(told => from <= told.Day && told.Day <= to).GroupBy(told => told.Day.Year).OrderByDescending(year => year.Key).Take(2).OrderBy(year => year.Key))
        {
            var cites = year.OrderByDescending(told => told.Day).Take(MostCited).Select(draft.Cite).Distinct().ToList();
            var count = year.Count() > MostCited ? year.Count() : cites.Count;
            yield return draft.Write.Write(key, cites, new("count", Draft.Incidents(count)), ("year", SentenceWriter.Year(year.Key, cites[0])));
        }

        if (incidents.LastOrDefault(told => told.Day <= to && told.IsDeed && told.Cost < IllQuoted && !quoted.Contains(draft.Cite(told))) is { } last)
        {
            quoted.Add(draft.Cite(last));
            yield return draft.Tell("change.last", last.Best);
        }
    }

    /// <summary>What the index says, in words; its figures stand in the figure and its table.</summary>
    static IEnumerable<BriefSentence> Index(Draft draft)
    {
        var recent = draft.Foremost(draft.Weighing.Cooperative.Concat(draft.Weighing.Conflictual).OrderByDescending(told => told.Day).Take(12), 3).Select(draft.Cite).ToList();
        if (draft.Evidence.Series is not { IsSufficient: true, Last: { } last } series)
        {
            yield return draft.Write.Write("index.insufficient", recent, draft.SlotA, draft.SlotB);
            yield break;
        }

        yield return draft.Write.Write($"index.engagement.{Side(last.Engagement)}", recent, draft.SlotA, draft.SlotB);
        yield return last.Balance.IsSufficient
            ? draft.Write.Write($"index.balance.{Side(last.Balance)}", recent, draft.SlotA, draft.SlotB)
            : draft.Write.Write("index.balance.insufficient", recent, draft.SlotA, draft.SlotB);
        if (series.CloserThanAYearAgo is { } closer)
        {
            yield return draft.Write.Write(closer >= Sure ? "index.year.more" : closer <= 1 - Sure ? "index.year.less" : "index.year.same", recent, draft.SlotA, draft.SlotB);
        }
    }

    /// <summary>The turning points that fall on a month of which something can be cited.</summary>
    static IEnumerable<BriefSentence> Turns(Draft draft)
    {
        foreach (var turn in draft.Evidence.Incidents.Length < FewestForTurns ? [] : draft.Evidence.Series.TurningPoints.TakeLast(2))
        {
            var around = draft.Evidence.Incidents.Where(told => told.Day.Year == turn.Day.Year && told.Day.Month == turn.Day.Month).ToList();
            var cites = draft.Foremost(around, 3).Select(draft.Cite).Distinct().ToList();
            if (cites.Count > 0)
            {
                yield return draft.Write.Write(
                    turn.Change > 0 ? "index.turn.up" : "index.turn.down",
                    cites,
                    ("month", new(RunKind.Day, turn.Day.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture), cites[0])));
            }
        }
    }

    static string Side(Estimate estimate) => estimate.Low > 0 ? "above" : estimate.High < 0 ? "below" : "usual";
}
