namespace Entente.Briefs;

/// <summary>Writes the sections in their order; the ledger numbers sentences as they come to be cited.</summary>
static class BriefWriter
{
    public static Brief Write(Question question, PairEvidence evidence, Weighing weighing, Knowledge knowledge)
    {
        var draft = new Draft(question, evidence, weighing, knowledge);
        var judgements = KeyJudgements.Judge(draft);
        BriefSection[] sections =
        [
            KeyJudgements.BottomLine(draft, judgements),
            KeyJudgements.Section(judgements),
            WhatChanged.Section(draft),
            EvidenceByDimension.Section(draft),
            DriverSections.Drivers(draft),
            DriverSections.Limits(draft),
            Disputes.Contradictions(draft),
            Alternatives.Section(draft),
            Outlook.Section(draft, judgements),
            Closing.Gaps(draft),
        ];
        var ledger = draft.Ledger.Items;
        var sources = Closing.Sources(draft, ledger);
        return new()
        {
            Question = question,
            Header = Closing.Header(draft, sources, ledger),
            Sections = [.. sections],
            Judgements = judgements,
            Sources = sources,
            Ledger = ledger,
        };
    }
}
