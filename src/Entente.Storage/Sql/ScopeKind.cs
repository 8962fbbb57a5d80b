namespace Entente.Storage.Sql;

/// <summary>By what claims are listed in the order of days, and counted. The numbers stand in stores.</summary>
enum ScopeKind
{
    /// <summary>Every claim.</summary>
    All = 0,

    /// <summary>Who acts: a country, organisation or actor.</summary>
    From = 1,

    /// <summary>Who is acted upon.</summary>
    To = 2,

    /// <summary>Two sides in alphabetical order, whoever acts.</summary>
    Pair = 3,

    /// <summary>Whose article it stands in; empty for those not known.</summary>
    Publisher = 4,

    /// <summary>The kind of claim, as a number.</summary>
    Kind = 5,

    Dimension = 6,

    /// <summary>The version that read the article; counts articles alone.</summary>
    Extractor = 7,
}

/// <summary>One list of claims.</summary>
readonly record struct Scope(ScopeKind Kind, string Name)
{
    public static Scope All { get; } = new(ScopeKind.All, "");

    public static Scope Pair(string a, string b) => new(ScopeKind.Pair, string.CompareOrdinal(a, b) < 0 ? $"{a} {b}" : $"{b} {a}");

    /// <summary>Whether its claims are also counted by month, kind, dimensions and category.</summary>
    public bool IsCounted => Kind <= ScopeKind.Publisher;
}
