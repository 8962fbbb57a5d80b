using System.Collections.Frozen;

namespace Entente.Sentences;

/// <summary>Words in front of a person's name that are no part of it: "President", "Mr", "Foreign Minister".</summary>
/// <remarks>Treebanks take them into the name and the newer sets of names do not; the role of a person is read from them elsewhere.</remarks>
static class PersonTitle
{
    static readonly FrozenSet<uint> s_titles = ((string[])[
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor", "sir", "president", "vice-president", "vice", "deputy", "prime", "minister", "premier",
        "chancellor", "foreign", "defence", "defense", "finance", "interior", "secretary", "senator", "sen.", "rep.", "representative", "congressman", "congresswoman", "mp",
        "governor", "gov.", "mayor", "ambassador", "commissioner", "director", "chairman", "chairwoman", "chairperson", "chair", "chief", "spokesman", "spokeswoman", "spokesperson",
        "general", "gen.", "gen", "colonel", "col.", "major", "maj.", "captain", "capt.", "lieutenant", "lt.", "lt", "sergeant", "sgt.", "sgt", "admiral", "commander", "officer",
        "justice", "judge", "attorney", "sheikh", "alhaji", "ayatollah", "imam", "rev.", "reverend", "bishop", "archbishop", "cardinal", "speaker", "leader", "ex-president",
    ]).Select(title => WordHash.OfFolded(title)).ToFrozenSet();

    public static bool Is(in WordFacts word) => s_titles.Contains(word.Spelling);

    /// <summary>Where the name proper begins; <paramref name="end"/> where nothing but titles is there.</summary>
    public static int Skip(ReadOnlySpan<WordFacts> words, int first, int end)
    {
        while (first < end && s_titles.Contains(words[first].Spelling))
        {
            first++;
        }

        return first;
    }
}
