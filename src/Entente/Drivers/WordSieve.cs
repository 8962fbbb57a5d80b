namespace Entente.Drivers;

/// <summary>Tells at a glance that most words are not among some hundreds: by their length, first and last letter.</summary>
/// <remarks>Every word of every sentence is asked for in a dozen lists, and is in hardly any; to hash it each time took longer than all that is done with the cues found.</remarks>
sealed class WordSieve
{
    const int Holes = 8192;

    readonly ulong[] _holes = new ulong[Holes / 64];

    public WordSieve(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var hole = Hole(word);
            _holes[hole >> 6] |= 1UL << hole;
        }
    }

    /// <summary>False for a word that is surely not among them.</summary>
    public bool MayHave(string word)
    {
        var hole = Hole(word);
        return (_holes[hole >> 6] & (1UL << hole)) != 0;
    }

    static int Hole(string word) => word.Length == 0 ? 0 : (int)((((uint)word.Length * 0x9E3779B1u) ^ (word[0] * 0x85EBCA6Bu) ^ (word[^1] * 0xC2B2AE35u)) >> 19);
}
