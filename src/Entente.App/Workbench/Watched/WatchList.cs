using System.Collections.Immutable;
using System.Text.Json;
using Entente.Incidents;

namespace Entente.App.Workbench.Watched;

/// <summary>Questions that somebody watches, in a file beside the store: what was asked, where its answer is, and what the store had when it was last looked at.</summary>
sealed class WatchList(string folder)
{
    const string FileName = "watched.json";

    const int Most = 200;

    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    readonly Lock _lock = new();

    string PathOfFile => Path.Join(folder, FileName);

    /// <summary>The newest first; none where there is no file, or one that cannot be read as a list.</summary>
    public ImmutableArray<WatchedQuestion> All(string who)
    {
        lock (_lock)
        {
            return [.. Read().Where(one => one.Who == who)];
        }
    }

    /// <summary>Puts a question on top; one that is there already is looked at anew.</summary>
    public void Add(WatchedQuestion question) => Change(all => all.RemoveAll(one => one.Address == question.Address && one.Who == question.Who).Insert(0, question));

    public void Drop(string who, string address) => Change(all => all.RemoveAll(one => one.Address == address && one.Who == who));

    /// <summary>Notes that all there is now has been seen.</summary>
    public void See(string who, string address, StorePosition position, DateTimeOffset at) =>
        Change(all => [.. all.Select(one => one.Address == address && one.Who == who ? one with { Change = position.Change, Seen = at } : one)]);

    void Change(Func<ImmutableList<WatchedQuestion>, ImmutableList<WatchedQuestion>> change)
    {
        lock (_lock)
        {
            var all = change([.. Read()]);
            Directory.CreateDirectory(folder);
            var coming = PathOfFile + ".new";
            File.WriteAllText(coming, JsonSerializer.Serialize(all.Take(Most), s_json));
            File.Move(coming, PathOfFile, overwrite: true);
        }
    }

    ImmutableArray<WatchedQuestion> Read()
    {
        try
        {
            return File.Exists(PathOfFile) ? [.. JsonSerializer.Deserialize<WatchedQuestion[]>(File.ReadAllText(PathOfFile), s_json) ?? []] : [];
        }
        catch (JsonException)
        {
            // A list that a person has broken is begun anew; their file is kept under another name.
            File.Move(PathOfFile, PathOfFile + ".broken", overwrite: true);
            return [];
        }
    }
}

/// <summary>One question.</summary>
/// <param name="Who">Watches it.</param>
/// <param name="Asked">In the asker's words.</param>
/// <param name="Address">Of its answer.</param>
/// <param name="Change">The store's last change when it was looked at.</param>
/// <param name="Seen">When that was.</param>
public sealed record WatchedQuestion(string Who, string Asked, string Address, long Change, DateTimeOffset Seen);
