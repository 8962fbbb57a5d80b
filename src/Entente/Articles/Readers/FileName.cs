namespace Entente.Articles.Readers;

/// <summary>What the name of a file says about its kind; a .gz at the end says nothing about what is within.</summary>
static class FileName
{
    public static bool Ends(string name, params ReadOnlySpan<string> extensions)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(0, name.Length - 3) : name;
        foreach (var extension in extensions)
        {
            if (bare.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
