namespace Entente.Incidents;

/// <summary>How much has happened to a store; both only ever grow.</summary>
/// <param name="Change">The number of the last change of an article.</param>
/// <param name="Decision">The number of the last decision.</param>
public readonly record struct StorePosition(long Change, long Decision)
{
    public override string ToString() => $"{Change}.{Decision}";
}

/// <summary>An article that came, was read anew, or is gone. Who keeps claims elsewhere replaces all that it has of the article.</summary>
/// <param name="Number">Grows with every change, over all articles.</param>
/// <param name="ArticleKey">See <see cref="StoredArticle.Key"/>.</param>
/// <param name="Gone">No input holds it any more.</param>
public readonly record struct StoreChange(long Number, string ArticleKey, bool Gone);
