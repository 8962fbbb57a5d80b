using Entente.Briefs;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente;

/// <summary>The second journey: a question in, a cited answer out.</summary>
/// <remarks>Pure but for reading the store: the same store, question and knowledge give the same brief.</remarks>
/// <param name="store">What was read.</param>
/// <param name="knowledge">What is known.</param>
/// <param name="press">What the whole press tells, where the caller has it at hand; else it is that of the store.</param>
public sealed class Inquiry(IClaimStore store, Knowledge knowledge, Press? press = null)
{
    public Brief Answer(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);

        var evidence = PairEvidence.Gather(store, question, press);                // what the store holds on the pair, copies once
        var weighing = Weighing.Of(question, evidence, knowledge.Wording);         // which way it points; drivers ranked, for and against
        return BriefWriter.Write(question, evidence, weighing, knowledge);         // judgements, sections, ledger of quotations
    }

    /// <summary>Reads a question in words or as two names; what was not understood is said, with suggestions.</summary>
    public QuestionReading Understand(params IReadOnlyList<string> words) => words is [var a, var b]
        ? QuestionReader.Read(a, b, knowledge.Actors)
        : QuestionReader.Read(string.Join(' ', words), knowledge.Actors, knowledge.Wording.Questions);
}
