using Entente.App.Cli;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>What every request works on: one store, with its decisions applied, and what is known.</summary>
sealed class Workspace(DecidedStore store, KnowledgeSource knowledge, TimeProvider clock) : IDisposable
{
    public DecidedStore Store => store;

    public TimeProvider Clock => clock;

    /// <summary>As its files are now.</summary>
    public Knowledge Knowledge => knowledge.Current;

    public Engine Engine => new(Knowledge);

    public Inquiry Inquiry => new(store, Knowledge);

    public void Dispose() => store.Dispose();
}
