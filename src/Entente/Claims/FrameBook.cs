using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>All the frames, found by the lemma they hang on. Read from the files of knowledge/ontology/frames.</summary>
public sealed class FrameBook
{
    const string Folder = "ontology/frames/";

    readonly FrozenDictionary<(string Word, FramePos Pos), ImmutableArray<Frame>> _frames;

    FrameBook(List<Frame> frames)
    {
        All = [.. frames];
        // The frame that asks for most is tried first; among equals the file's order decides.
        _frames = frames
            .GroupBy(frame => (frame.Word, frame.Pos))
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(Weight).ToImmutableArray());
    }

    /// <summary>Every frame, one for each word of each row, in the order of the files.</summary>
    public ImmutableArray<Frame> All { get; }

    public static FrameBook Read(IKnowledgeFiles files, EventTypes types, WordClasses classes, CodeShifts shifts)
    {
        ArgumentNullException.ThrowIfNull(files);
        var reader = new FrameRows(types, classes, shifts);
        var frames = new List<Frame>();
        foreach (var path in PathsOf(files))
        {
            foreach (var row in KnowledgeTable.Read(files, path, FrameRows.Columns))
            {
                frames.AddRange(reader.Read(row));
            }
        }

        return new(frames);
    }

    internal static IEnumerable<string> PathsOf(IKnowledgeFiles files) =>
        files.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".tsv", StringComparison.Ordinal));

    /// <remarks>A lemmatiser that does not know a verb may leave off its last letter ("blam", "telephon").</remarks>
    internal ImmutableArray<Frame> Of(string lemma, FramePos pos) =>
        _frames.TryGetValue((lemma, pos), out var frames) || (pos == FramePos.Verb && _frames.TryGetValue((lemma + "e", pos), out frames))
            ? frames
            : [];

    static int Weight(Frame frame) => frame.Needs.Sum(need => need.Words is null ? 1 : 2);
}
