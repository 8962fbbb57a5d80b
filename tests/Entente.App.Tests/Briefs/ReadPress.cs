using System.Collections.Immutable;
using Entente.App.Tests.Cli;
using Entente.App.Tests.Stores;
using Entente.Briefs;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Tests.Briefs;

/// <summary>The sample press in a store, and the briefs of its ten pairs.</summary>
[CollectionDefinition(Name)]
public sealed class ReadPress : IAsyncLifetime, ICollectionFixture<ReadPress>
{
    public const string Name = "the sample press, read once";

    static readonly (string, string)[] s_pairs =
    [
        ("Russia", "Myanmar"), ("Russia", "North Korea"), ("Saudi Arabia", "Iran"), ("India", "Russia"), ("China", "Myanmar"),
        ("Armenia", "Azerbaijan"), ("Turkey", "Armenia"), ("United States", "Vietnam"), ("Israel", "UAE"), ("India", "China"), ("Peru", "Norway"),
    ];

    readonly TemporaryFolder _folder = new();

    IClaimStore? _store;

    public ImmutableArray<Brief> Briefs { get; private set; }

    public ImmutableDictionary<string, StoredArticle> Articles { get; private set; } = [];

    public Brief Answer(Question question) => new Inquiry(_store!, Knowledge.BuiltIn).Answer(question);

    public async ValueTask InitializeAsync()
    {
        await CommandRun.Of(["read", Repository.PathTo("samples/press"), "--store", _folder.PathTo("press.db")]);
        _store = ClaimStores.Open(_folder.PathTo("press.db"));
        var inquiry = new Inquiry(_store, Knowledge.BuiltIn);
        Briefs = [.. s_pairs.Select(pair => inquiry.Answer(inquiry.Understand(pair.Item1, pair.Item2).Question!))];
        Articles = _store.Articles(Briefs.SelectMany(brief => brief.Ledger).Select(item => item.ArticleKey).Distinct());
    }

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
