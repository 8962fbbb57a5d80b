using System.CommandLine;
using Entente.Actors;
using Entente.App.Inputs;
using Entente.Sentences;

namespace Entente.App.Cli;

/// <summary><c>--knowledge</c>: what every command knows, which is what ships with the user's own folder on top of it.</summary>
/// <remarks>A program that runs on asks <see cref="Current"/> again and again: what the user writes meanwhile is taken up.</remarks>
sealed class KnowledgeSource
{
    readonly Lock _lock = new();
    (string? Stamp, Knowledge Knowledge)? _opened;
    (string? Stamp, ActorBook Actors)? _actors;
    bool _isNamed;

    /// <summary>For the root command, and so for all.</summary>
    public Option<string?> Option { get; } = new("--knowledge")
    {
        Description = "A folder of your own knowledge on top of the built-in; without it the environment's ENTENTE_KNOWLEDGE, else .entente/knowledge in the working folder where there is one.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The user's folder, whether it is there or not: where <c>knowledge add</c> writes.</summary>
    public string? Folder { get; private set; }

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

    /// <summary>Who there is, as the files are now; for what needs no more, and so need not wait for the language.</summary>
    public ActorBook Actors
    {
        get
        {
            lock (_lock)
            {
                var stamp = Stamp();
                if (_actors is not { } opened || opened.Stamp != stamp)
                {
                    _actors = opened = (stamp, Reading(() => CompiledFile.Open(Own())));
                }

                return opened.Actors;
            }
        }
    }

    /// <summary>The built-in files, with the user's on top.</summary>
    public IKnowledgeFiles Files => CompiledFile.FilesOf(Own());

    public void Choose(string? given, Terminal terminal)
    {
        var named = given ?? (Environment.GetEnvironmentVariable("ENTENTE_KNOWLEDGE") is { Length: > 0 } set ? set : null);
        _isNamed = named is not null;
        Folder = terminal.PathTo(named ?? Path.Join(".entente", "knowledge"));
    }

    /// <remarks>What ships is sound and read as it is asked for; a user's own is read whole, so that a fault in it is told at once.</remarks>
    Knowledge Open() => Reading(() => Own() is null ? Knowledge.BuiltIn with { Actors = Actors } : Knowledge.Read(Files, LanguageModel.BuiltIn, Actors));

    T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException fault) when (Own() is not null)
        {
            throw new WrongUseException($"{fault.Message} (Your own knowledge is in {Folder}; 'entente knowledge check' lists all its faults.)");
        }
    }

    /// <summary>The folder of the user's, or null where there is none.</summary>
    public string? Own() => Directory.Exists(Folder) ? Folder
        : _isNamed ? throw new WrongUseException("ENT2050", $"there is no folder {Folder}; name one that holds knowledge files, such as actors/MMR/mine.kb.")
        : null;

    /// <summary>Names, sizes and times of the user's files: another stamp is other knowledge.</summary>
    string? Stamp() => Own() is { } own
        ? string.Join('\n', new DirectoryInfo(own).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"))
        : null;
}
