using System.Collections.Frozen;
using System.Globalization;

namespace Entente.App.Workbench.Labels;

/// <summary>The words of the workbench in one language; what a language lacks is said in English.</summary>
/// <remarks>Files of two columns inside the program: the culture data of .NET is not needed, so that the program stays small and the same everywhere.</remarks>
public sealed class LabelSet
{
    static readonly FrozenDictionary<string, LabelSet> s_all = ReadAll();

    readonly FrozenDictionary<string, string> _words;
    readonly LabelSet? _otherwise;

    LabelSet(string language, FrozenDictionary<string, string> words, LabelSet? otherwise) => (Language, _words, _otherwise) = (language, words, otherwise);

    /// <summary>As <c>lang</c> has it.</summary>
    public string Language { get; }

    public static IEnumerable<string> Languages => s_all.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _words.Keys;

    /// <summary>The words of a label; one that is nowhere shows its key, which a test forbids.</summary>
    public string this[string key] => _words.GetValueOrDefault(key) ?? (_otherwise is null ? key : _otherwise[key]);

    /// <summary>With values in the places {0}, {1} ...</summary>
    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public static LabelSet In(string language) => s_all.GetValueOrDefault(language) ?? s_all["en"];

    public static bool Has(string language) => s_all.ContainsKey(language);

    /// <summary>The first that a browser asks for and that is there.</summary>
    public static LabelSet For(string? chosen, string acceptLanguage)
    {
        if (chosen is not null && Has(chosen))
        {
            return In(chosen);
        }

        foreach (var range in acceptLanguage.Split(','))
        {
            var language = range.Split(';')[0].Trim().Split('-')[0].ToLowerInvariant();
            if (Has(language))
            {
                return In(language);
            }
        }

        return In("en");
    }

    /// <summary>A label for a member of an open list, such as dimension.arms; one without a label is written as it is.</summary>
    public string Term(string list, string? id) => id is null ? "" : _words.GetValueOrDefault($"{list}.{id.ToLowerInvariant()}") ?? (_otherwise is null ? id.Replace('_', ' ') : _otherwise.Term(list, id));

    /// <summary>A whole number with the language's marks between thousands.</summary>
    public string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", this["format.thousands"], StringComparison.Ordinal);

    /// <summary>A day as people write it.</summary>
    public string Day(DateOnly day) => this["format.day", day.Day, this[$"month.{day.Month.ToString(CultureInfo.InvariantCulture)}"], day.Year];

    public string Month(DateOnly month) => $"{this[$"month.{month.Month.ToString(CultureInfo.InvariantCulture)}"]} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    static FrozenDictionary<string, LabelSet> ReadAll()
    {
        const string Folder = "labels/";
        var assembly = typeof(LabelSet).Assembly;
        var english = new LabelSet("en", Read("en"), null);
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Folder.Length..]))
            .Select(language => language == "en" ? english : new(language, Read(language), english))
            .ToFrozenDictionary(set => set.Language);

        FrozenDictionary<string, string> Read(string language)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream($"{Folder}{language}.tsv")!);
            return reader.ReadToEnd().Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t', 2))
                .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        }
    }
}
