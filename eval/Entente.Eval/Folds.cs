namespace Entente.Eval;

/// <summary>Parts of a labelled set by a hash of each text's id: the same on every machine.</summary>
static class Folds
{
    public static int Of(string id, int parts)
    {
        var hash = 2166136261u;
        foreach (var c in id)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)((hash ^ (hash >> 15)) % (uint)parts);
    }
}
