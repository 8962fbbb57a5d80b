using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.App.Inputs;

/// <summary>One document of the inputs, or what is to be said about one that cannot be read.</summary>
/// <param name="Path">The file it came from, as the user wrote it; within a folder, with the path below it. "-" is the standard input.</param>
readonly record struct Input(string Path, RawDocument? Document, Diagnostic? Fault);

/// <summary>Goes through files, folders and the standard input, one document at a time and always in the same order.</summary>
static class InputWalker
{
    static readonly HashSet<string> s_about = new(StringComparer.OrdinalIgnoreCase) { "README", "LICENSE", "LICENCE", "NOTICE" };

    public static IEnumerable<Input> Walk(IEnumerable<string> paths, Func<string, string> pathTo, Stream standardInput, ReadLimits? limits = null, ArticleRules? rules = null)
    {
        foreach (var path in paths)
        {
            if (path == "-")
            {
                foreach (var input in Documents(path, () => standardInput, limits, rules))
                {
                    yield return input;
                }

                continue;
            }

            foreach (var (name, file) in Files(path, pathTo(path)))
            {
                foreach (var input in Documents(name, () => File.OpenRead(file), limits, rules))
                {
                    yield return input;
                }
            }
        }
    }

    /// <summary>A file is itself; a folder is its files and those of its folders, in ordinal order. Hidden ones, and pages about the folder, are left out.</summary>
    public static IEnumerable<(string Name, string File)> Files(string name, string path)
    {
        if (!Directory.Exists(path))
        {
            return [(name, path)];
        }

        var found = new DirectoryInfo(path)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden })
            .Select(file => file.FullName)
            .Where(file => !Path.GetRelativePath(path, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .Where(file => !s_about.Contains(Path.GetFileNameWithoutExtension(file)))
            .Order(StringComparer.Ordinal);
        return found.Select(file => (Path.Join(name, Path.GetRelativePath(path, file)), file));
    }

    /// <summary>The documents of one file. The stream is opened here and closed after the last.</summary>
    public static IEnumerable<Input> Documents(string name, Func<Stream> open, ReadLimits? limits = null, ArticleRules? rules = null)
    {
        var notes = new DiagnosticBag();
        using var stream = Opened(name, open, notes);
        if (stream is not null)
        {
            foreach (var document in ParquetDocuments.Is(stream) ? ParquetDocuments.Of((FileStream)stream, name, notes) : DocumentSources.Open(stream, name, notes, limits, rules))
            {
                foreach (var fault in notes.Take())
                {
                    yield return new(name, null, fault);
                }

                yield return new(name, document, null);
            }
        }

        foreach (var fault in notes.Take())
        {
            yield return new(name, null, fault);
        }
    }

    static Stream? Opened(string name, Func<Stream> open, DiagnosticBag notes)
    {
        try
        {
            return open();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            notes.Add(Diagnostic.Unreadable(name, "there is no such file."));
        }
        catch (UnauthorizedAccessException)
        {
            notes.Add(Diagnostic.Unreadable(name, "there is no permission to read it."));
        }
        catch (IOException fault)
        {
            notes.Add(Diagnostic.Unreadable(name, fault.Message));
        }

        return null;
    }
}
