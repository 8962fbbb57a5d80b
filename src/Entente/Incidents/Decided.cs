using System.Collections.Immutable;
using Entente.Claims;

namespace Entente.Incidents;

/// <summary>The ledger applied to what is in the store now.</summary>
public sealed class Decided
{
    readonly IClaimStore _store;
    readonly Dictionary<string, (StoredClaim[] Claims, StoredDriver[] Drivers)> _texts = [];
    readonly Dictionary<string, DecidedClaim> _claims = [];
    readonly Dictionary<string, DecidedDriver> _drivers = [];
    readonly Dictionary<string, string> _happenings = [];
    readonly Dictionary<string, ImmutableHashSet<string>> _apart = [];
    readonly List<(DecisionLedger.Entry, string)> _orphans = [];

    Decided(IClaimStore store) => _store = store;

    /// <summary>Claims that are not as they were read, by key.</summary>
    public IReadOnlyDictionary<string, DecidedClaim> Claims => _claims;

    /// <summary>Drivers that are not as they were read, by key.</summary>
    public IReadOnlyDictionary<string, DecidedDriver> Drivers => _drivers;

    /// <summary>A mark by key of claim: claims with the same mark are of one happening.</summary>
    public IReadOnlyDictionary<string, string> Happenings => _happenings;

    /// <summary>By key of claim, the keys of claims that are of other happenings.</summary>
    public IReadOnlyDictionary<string, ImmutableHashSet<string>> Apart => _apart;

    public ImmutableArray<string> IgnoredPublishers { get; private set; } = [];

    /// <summary>Decisions whose words are not in the store, or are read otherwise now, with the reason. They wait; nothing is guessed.</summary>
    public IReadOnlyList<(DecisionLedger.Entry Entry, string Reason)> Orphans => _orphans;

    public bool IsEmpty => _claims.Count == 0 && _drivers.Count == 0 && _happenings.Count == 0 && _apart.Count == 0 && IgnoredPublishers.IsEmpty;

    public static Decided Of(DecisionLedger ledger, IClaimStore store)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var decided = new Decided(store);
        decided.IgnoredPublishers = [.. ledger.InForce.Where(entry => entry.Decision.Kind is DecisionKind.Ignore).Select(entry => entry.Decision.Publisher!).Distinct().Order(StringComparer.Ordinal)];
        foreach (var entry in ledger.InForce.Where(entry => entry.Decision.About is not null))
        {
            decided.Apply(entry);
        }

        foreach (var entry in ledger.Entries.Where(entry => entry is { Holds: true, Decision.Of: { } of } && ledger.Entries.All(other => other.Id != of)))
        {
            decided._orphans.Add((entry, "the decision that it undoes is not in the ledger"));
        }

        return decided;
    }

    void Apply(DecisionLedger.Entry entry)
    {
        var decision = entry.Decision;
        var (claims, drivers) = Find(decision.About!);
        if (claims.Length + drivers.Length == 0)
        {
            _orphans.Add((entry, WhyLost(decision.About!)));
            return;
        }

        switch (decision.Kind)
        {
            case DecisionKind.Wrong:
                Set(decision.About!, claims, _ => null);
                SetDrivers(decision.About!, drivers, _ => null);
                break;

            case DecisionKind.Right:
                Set(decision.About!, claims, claim => claim with { Claim = claim.Claim with { Confidence = 1 } });
                SetDrivers(decision.About!, drivers, driver => driver with { Driver = driver.Driver with { Confidence = 1 } });
                break;

            case DecisionKind.Really:
                Set(decision.About!, claims, claim => claim with { Claim = decision.Really!.On(claim.Claim) });
                SetDrivers(decision.About!, drivers, driver => driver with { Driver = decision.Really!.On(driver.Driver) });
                break;

            case DecisionKind.Actor:
                Rename(decision);
                break;

            case DecisionKind.One or DecisionKind.Apart:
                Relate(entry, [.. claims.Select(claim => claim.Key)]);
                break;
        }
    }

    (StoredClaim[] Claims, StoredDriver[] Drivers) Find(Passage passage)
    {
        var (claims, drivers) = TextOf(passage.Content);
        return (
            [.. claims.Where(claim => Passage.Of(passage.Content, claim) == passage)],
            [.. drivers.Where(driver => Passage.Of(passage.Content, driver) == passage)]);
    }

    (StoredClaim[] Claims, StoredDriver[] Drivers) TextOf(string content)
    {
        if (!_texts.TryGetValue(content, out var text))
        {
            _texts[content] = text = ([.. _store.Claims(new() { Content = content })], [.. _store.Drivers(new() { Content = content })]);
        }

        return text;
    }

    string WhyLost(Passage passage)
    {
        var (claims, drivers) = TextOf(passage.Content);
        return claims.Length + drivers.Length == 0
            ? "its text is not in the store, or nothing is read in it"
            : claims.Any(claim => claim.Quotation == passage.Quotation) || drivers.Any(driver => driver.Quotation == passage.Quotation)
                ? "its words are read otherwise now"
                : "nothing is read in its words now";
    }

    void Set(Passage about, IEnumerable<StoredClaim> claims, Func<StoredClaim, StoredClaim?> change)
    {
        foreach (var claim in claims)
        {
            _claims[claim.Key] = new(claim, change(claim), about.Content);
        }
    }

    void SetDrivers(Passage about, IEnumerable<StoredDriver> drivers, Func<StoredDriver, StoredDriver?> change)
    {
        foreach (var driver in drivers)
        {
            _drivers[driver.Key] = new(driver, change(driver), about.Content);
        }
    }

    /// <summary>In all claims of the text, on top of what else was decided of them.</summary>
    void Rename(Decision decision)
    {
        var content = decision.About!.Content;
        foreach (var claim in TextOf(content).Claims)
        {
            var now = _claims.TryGetValue(claim.Key, out var known) ? known.Now : claim;
            if (now is not null && now.Claim.Source.Concat(now.Claim.Target).Any(party => party.Actor == decision.Read))
            {
                var renamed = now.Claim with { Source = Renamed(now.Claim.Source), Target = Renamed(now.Claim.Target) };
                _claims[claim.Key] = new(claim, now with { Claim = renamed }, content);
            }
        }

        ImmutableArray<Party> Renamed(ImmutableArray<Party> parties) =>
            [.. parties.Select(party => party.Actor == decision.Read ? decision.Is!.Value with { Span = party.Span } : party).DistinctBy(party => party.Actor)];
    }

    void Relate(DecisionLedger.Entry entry, string[] keys)
    {
        var others = Find(entry.Decision.Other!).Claims.Select(claim => claim.Key).ToArray();
        if (others.Length == 0)
        {
            _orphans.Add((entry, WhyLost(entry.Decision.Other!)));
            return;
        }

        if (entry.Decision.Kind is DecisionKind.Apart)
        {
            foreach (var key in keys)
            {
                _apart[key] = _apart.GetValueOrDefault(key, []).Union(others);
                _happenings.Remove(key);
            }

            return;
        }

        // Claims that were joined before come along, so that one and two, two and three are all one.
        string[] joined = [.. keys, .. others];
        var old = joined.Select(key => _happenings.GetValueOrDefault(key)).OfType<string>().ToHashSet();
        foreach (var key in joined.Concat(_happenings.Where(known => old.Contains(known.Value)).Select(known => known.Key).ToArray()))
        {
            _happenings[key] = entry.Id;
            if (_apart.TryGetValue(key, out var apart))
            {
                _apart[key] = apart.Except(joined);
            }
        }
    }
}

/// <summary>A claim about which something was decided.</summary>
/// <param name="Read">As it was read.</param>
/// <param name="Now">As it is to be answered; null where it is wrong.</param>
/// <param name="Content">See <see cref="StoreKey.OfContent"/>.</param>
public sealed record DecidedClaim(StoredClaim Read, StoredClaim? Now, string Content);

/// <summary>A driver about which something was decided.</summary>
/// <param name="Read">As it was read.</param>
/// <param name="Now">As it is to be answered; null where it is wrong.</param>
/// <param name="Content">See <see cref="StoreKey.OfContent"/>.</param>
public sealed record DecidedDriver(StoredDriver Read, StoredDriver? Now, string Content);
