using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Entente.Actors;

namespace Entente.App.Inputs;

/// <summary>Where compiled actors lie: beside the program, or in a user's own folder. Used where they are of this build and of the files as they are, else the text is read.</summary>
static class CompiledFile
{
    /// <summary>Beside the program, made by the build.</summary>
    const string Name = "entente.knowledge";

    static readonly Lazy<ActorBook> s_shipped = new(() => Open(null));

    /// <summary>The actors that ship, without a user's.</summary>
    public static ActorBook Shipped => s_shipped.Value;

    /// <summary>Where the compiled file of a user's folder is, or the shipped one for no folder.</summary>
    public static string PathIn(string? folder) => Path.Join(folder ?? AppContext.BaseDirectory, Name);

    /// <summary>The actors of the built-in files, with those of a user's folder on top.</summary>
    /// <exception cref="InvalidDataException">The text contradicts itself, or the compiled file is damaged.</exception>
    public static ActorBook Open(string? folder) => Compiled(folder) ?? ActorBook.Read(FilesOf(folder));

    public static IKnowledgeFiles FilesOf(string? folder) =>
        folder is null ? KnowledgeFiles.BuiltIn : KnowledgeFiles.Over(KnowledgeFiles.BuiltIn, new KnowledgeFolder(folder));

    public static void Write(string? folder, string path)
    {
        var book = ActorBook.Read(FilesOf(folder));
        using var file = File.Create(path);
        CompiledActors.Write(book, file, SourceOf(folder));
    }

    /// <summary>How the shipped actors are opened and how long that takes, for the doctor.</summary>
    public static string Describe()
    {
        var clock = Stopwatch.StartNew();
        return Compiled(null) is null
            ? "no compiled knowledge of this build lies beside the program, so that every start reads the text; 'entente knowledge compile' makes it"
            : $"the compiled ones are opened in {clock.ElapsedMilliseconds} ms";
    }

    static ActorBook? Compiled(string? folder)
    {
        if (!File.Exists(PathIn(folder)))
        {
            return null;
        }

        using var file = new FileStream(PathIn(folder), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return CompiledActors.Read(file, SourceOf(folder));
    }

    /// <summary>A user's files by what they hold: the same text, moved or copied, is the same source.</summary>
    static Guid SourceOf(string? folder)
    {
        if (folder is null)
        {
            return Guid.Empty;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in new KnowledgeFolder(folder).Paths)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n"));
            hash.AppendData(File.ReadAllBytes(Path.Join(folder, path)));
        }

        return new(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
