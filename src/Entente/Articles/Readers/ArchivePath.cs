namespace Entente.Articles.Readers;

/// <summary>What to call a file within an archive.</summary>
static class ArchivePath
{
    /// <summary>The archive and the path within; steps upwards and absolute beginnings are left out, for these are names and not places.</summary>
    public static string Of(string archive, string path) => string.Join('/', (string[])
    [
        archive,
        .. path.Split('/', '\\').Where(part => part.Length > 0 && part is not ("." or "..")),
    ]);

    /// <summary>What macOS and editors add to archives is nobody's article.</summary>
    public static bool IsHidden(string path) =>
        path.Split('/', '\\').Any(part => part is "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));
}
