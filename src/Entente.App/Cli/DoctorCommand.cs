using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Entente.App.Inputs;
using Entente.Storage;

namespace Entente.App.Cli;

/// <summary><c>entente doctor</c>: what is installed, where the store is, what is wrong and what to do.</summary>
static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var command = new Command("doctor", """
            Says what is installed, where the store is, what is wrong and what to do. Exits with 1 if something is wrong.

            Examples:
              entente doctor
              entente doctor --store africa.db
            """) { store };
        command.SetAction(result => Run(terminal, StoreOption.PathOf(result.GetValue(store), terminal)));
        return command;
    }

    static int Run(Terminal terminal, string store)
    {
        var healthy = true;
        Say("program", $"Entente {Version}, .NET {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores, vectors of {VectorBits} bits");
        healthy &= Check("knowledge", () => $"{terminal.Knowledge.Actors.Actors.Length} actors; {CompiledFile.Describe()}, the text in {Load()} ms");
        healthy &= Check("a sentence", () => Sentence(terminal.Knowledge.Current));
        healthy &= CheckStore(store, Say);
        Say("network", "none is used, ever");
        terminal.Out.WriteLine(healthy ? "All is well." : "Something is wrong; see above for what to do.");
        return healthy ? ExitCodes.Done : ExitCodes.SomeFailed;

        void Say(string what, string how) => terminal.Out.WriteLine($"{what,-12} {how}");

        bool Check(string what, Func<string> look)
        {
            try
            {
                Say(what, look());
                return true;
            }
            catch (Exception fault) when (fault is InvalidDataException or WrongUseException)
            {
                Say(what, fault.Message);
                return false;
            }
        }
    }

    static bool CheckStore(string path, Action<string, string> say)
    {
        if (!ClaimStores.IsServer(path) && !File.Exists(path))
        {
            say("store", $"{path} is not there yet; 'entente read SOURCE...' makes it");
            return true;
        }

        try
        {
            using var store = ClaimStores.Open(path);
            var corpus = store.Corpus();
            say("store", $"{path}: {corpus.Articles} articles of {corpus.Publishers} publishers, {corpus.Claims} claims, {corpus.Drivers} drivers");
            return true;
        }
        catch (StoreException fault)
        {
            say("store", fault.Message);
            return false;
        }
    }

    static long Load()
    {
        var clock = Stopwatch.StartNew();
        Knowledge.Read(KnowledgeFiles.BuiltIn, Sentences.LanguageModel.BuiltIn);
        return clock.ElapsedMilliseconds;
    }

    static string Sentence(Knowledge knowledge)
    {
        var analysis = new Engine(knowledge).Analyze(
            Articles.Article.FromText("doctor", "Vladimir Putin visited Beijing on 16 May 2024 to deepen ties with China.", new(2024, 5, 17)));
        return analysis.Claims.IsEmpty
            ? throw new InvalidDataException("ENT9004: a plain sentence gave no claim; the program is built from parts that do not fit. Build again from a whole checkout.")
            : $"gives {analysis.Claims.Length} claims, {analysis.Mentions.Length} actors, {analysis.Times.Length} times";
    }

    static string Version => typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;
}
