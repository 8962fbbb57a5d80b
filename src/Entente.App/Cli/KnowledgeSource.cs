using System.CommandLine;
using Entente.App.Inputs;
using Entente.Sentences;

namespace Entente.App.Cli;

/// <summary><c>--knowledge</c>: what every command knows, which is what ships with the user's own folder on top of it.</summary>
/// <remarks>A program that runs on asks <see cref="Current"/> again and again: what the user writes meanwhile is taken up.</remarks>
sealed class KnowledgeSource
{
    readonly Lock _lock = new();
    string? _folder;
    (string? Stamp, Knowledge Knowledge)? _opened;

    /// <summary>For the root command, and so for all.</summary>
    public Option<string?> Option { get; } = new("--knowledge")
    {
        Description = "A folder of your own knowledge on top of the built-in; without it the environment's ENTENTE_KNOWLEDGE, else .entente/knowledge in the working folder where there is one.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The knowledge as its files are now.</summary>
    /// <exception cref="WrongUseException">A file of the user's contradicts itself or what ships; the message says file, line and remedy.</exception>
    public Knowledge Current
    {
        get
        {
            lock (_lock)
            {
                var stamp = Stamp();
                if (_opened is not { } opened || opened.Stamp != stamp)
                {
                    _opened = opened = (stamp, Open());
                }

                return opened.Knowledge;
            }
        }
    }

    /// <summary>The built-in files, with the user's on top.</summary>
    public IKnowledgeFiles Files => _folder is null ? KnowledgeFiles.BuiltIn : KnowledgeFiles.Over(KnowledgeFiles.BuiltIn, new KnowledgeFolder(_folder));

    /// <summary>The user's folder, whether it is there or not: where <c>knowledge add</c> writes.</summary>
    public static string FolderOf(string? given, Terminal terminal) => terminal.PathTo(given ?? FromEnvironment ?? Path.Join(".entente", "knowledge"));

    public void Choose(string? given, Terminal terminal)
    {
        var folder = FolderOf(given, terminal);
        if (!Directory.Exists(folder) && (given ?? FromEnvironment) is not null)
        {
            throw new WrongUseException("ENT2050", $"there is no folder {folder}; name one that holds knowledge files, such as actors/MMR/mine.kb.");
        }

        _folder = Directory.Exists(folder) ? folder : null;
    }

    static string? FromEnvironment => Environment.GetEnvironmentVariable("ENTENTE_KNOWLEDGE") is { Length: > 0 } set ? set : null;

    Knowledge Open()
    {
        if (_folder is null)
        {
            return Knowledge.BuiltIn;
        }

        try
        {
            return Knowledge.Read(Files, LanguageModel.BuiltIn);
        }
        catch (InvalidDataException fault)
        {
            throw new WrongUseException($"{fault.Message} (Your own knowledge is in {_folder}; 'entente knowledge check' lists all its faults.)");
        }
    }

    /// <summary>Names, sizes and times of the user's files: another stamp is other knowledge.</summary>
    string? Stamp() => _folder is null
        ? null
        : string.Join('\n', new DirectoryInfo(_folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
}
