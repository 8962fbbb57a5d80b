namespace Entente.Actors;

/// <summary>All the actors we know, found by any of their names. Built once, then only read.</summary>
public sealed class ActorBook
{
    ActorBook()
    {
    }

    public static ActorBook Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new();
    }

    /// <summary>The actor with this id, or null.</summary>
    public Actor? Find(string id)
    {
        _ = (id, this);
        return null;
    }

    /// <summary>The actors that a person may mean by <paramref name="words"/> (Burma, Moscow, RUS, "Min Aung Hlaing"), the likeliest first.</summary>
    public IReadOnlyList<Actor> Resolve(string words)
    {
        _ = (words, this);
        return [];
    }

    /// <summary>Names near to <paramref name="words"/>, for "did you mean".</summary>
    public IReadOnlyList<string> Suggest(string words)
    {
        _ = (words, this);
        return [];
    }
}
