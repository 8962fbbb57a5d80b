using System.Collections.Immutable;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary>From the keys that a person copies to the words that a decision names.</summary>
sealed class LedgerKeys(DecidedStore store)
{
    public Passage Passage(string key) =>
        store.AsRead.FindClaim(key) is { } claim ? Entente.Incidents.Passage.Of(ContentOf(claim.ArticleKey), claim)
        : store.AsRead.FindDriver(key) is { } driver ? Entente.Incidents.Passage.Of(ContentOf(driver.ArticleKey), driver)
        : throw new WrongUseException("ENT5009", $"no claim or driver has the key {key}; 'entente claims --format csv' and 'entente drivers --format csv' list them.");

    public (StoredClaim Stored, Passage Passage) Claim(string key) =>
        store.AsRead.FindClaim(key) is { } claim
            ? (claim, Entente.Incidents.Passage.Of(ContentOf(claim.ArticleKey), claim))
            : throw new WrongUseException("ENT5009", $"no claim has the key {key}; 'entente claims --format csv' lists them.");

    /// <summary>The words of a claim or driver that a correction fits.</summary>
    public Passage Corrected(string key, Correction really, ImmutableArray<DriverCategory> categories)
    {
        if (store.AsRead.FindDriver(key) is null)
        {
            return really.IsOfDriver ? throw Misfit("that is a claim; it has no direction and no category of a driver") : Claim(key).Passage;
        }

        return really.IsOfClaim ? throw Misfit("that is a driver; it has a direction, a category, a modality and two sides, and nothing else can be corrected")
            : really.Source is { Length: > 1 } || really.Target is { Length: > 1 } ? throw Misfit("a driver is of one pair; give one name for each side")
            : really.Category is { } category && categories.All(known => known.Id != category)
                ? throw Misfit($"'{category}' is no category of drivers; there are {string.Join(", ", categories.Select(known => known.Id))}")
            : Passage(key);
    }

    /// <summary>The whole id of a decision from it or its beginning.</summary>
    public string Known(string id) =>
        DecisionLedger.Read(store.Decisions()).Entries.Where(entry => entry.Id.StartsWith(id, StringComparison.Ordinal)).ToArray() is [var entry]
            ? entry.Id
            : throw new WrongUseException("ENT5011", $"no decision, or more than one, has the id {id}; 'entente ledger list' lists them.");

    static WrongUseException Misfit(string what) => new("ENT5010", $"{what}.");

    string ContentOf(string articleKey) => StoreKey.OfContent(store.Articles([articleKey])[articleKey].Article.Text);
}
