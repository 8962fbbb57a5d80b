using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente;

/// <summary>Knowledge files without the lines already found faulty, so that reading goes on to the next fault.</summary>
/// <remarks>A block whose first line is faulty is left out whole: its facts would else be read as the block's before it.</remarks>
sealed partial class MaskedFiles(IKnowledgeFiles files) : IKnowledgeFiles
{
    readonly Dictionary<string, string[]> _changed = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Paths => files.Paths;

    public TextReader Open(string path) => _changed.TryGetValue(path, out var lines) ? new StringReader(string.Join('\n', lines)) : files.Open(path);

    /// <summary>Takes the faulty line out; false where the fault is of no line, so that reading again would find it again.</summary>
    public bool Mask(KnowledgeFault fault)
    {
        if (fault.Line < 1 || !files.Paths.Contains(fault.Path))
        {
            return false;
        }

        if (!_changed.TryGetValue(fault.Path, out var lines))
        {
            using var reader = files.Open(fault.Path);
            _changed[fault.Path] = lines = reader.ReadToEnd().Split('\n');
        }

        var at = fault.Line - 1;
        if (at >= lines.Length || lines[at].Length == 0)
        {
            return false;
        }

        var block = lines[at].StartsWith('@');
        do
        {
            lines[at++] = "";
        }
        while (block && at < lines.Length && !lines[at].StartsWith('@'));
        return true;
    }

    public static KnowledgeFault Parse(string message) => Located.Match(message) is { Success: true, Groups: var parts }
        ? new(parts[1].Value, true, parts[2].Value, parts[3].Success ? int.Parse(parts[3].Value, CultureInfo.InvariantCulture) : 0, parts[4].Value)
        : new("ENT2001", true, "", 0, message);

    [GeneratedRegex(@"^(ENT\d+): knowledge/(.+?)(?:, line (\d+))?: (.*)$", RegexOptions.Singleline)]
    static partial Regex Located { get; }
}
