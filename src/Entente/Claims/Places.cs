namespace Entente.Claims;

/// <summary>Names of the syntactic places of a frame that are no prepositions; a preposition's place is called by its words.</summary>
static class Place
{
    public const string Subject = "subj";
    public const string Object = "obj";
    public const string Indirect = "iobj";
    public const string Owner = "poss";

    /// <summary>Words before a noun: Russian in "Russian sanctions", US and China in "US-China talks".</summary>
    public const string Modifier = "adj";
    public const string Particle = "prt";

    /// <summary>The word that denies it: not, never.</summary>
    public const string Negation = "neg";
    public const string Auxiliary = "aux";
    public const string Infinitive = "xcomp";
    public const string Clause = "ccomp";

    /// <summary>The noun that an adjective stands before: regime in "his embattled regime".</summary>
    public const string Judged = "head";

    /// <summary>The verb that a noun is the object of, or that governs a clause.</summary>
    public const string Governor = "gov";

    /// <summary>Whom the verb acts upon of which a deed is the subject: A in "sanctions have crippled A".</summary>
    public const string Affected = "hit";

    /// <summary>Who acts in the clause whose time or circumstance the noun gives: A in "during a meeting with B, A said".</summary>
    public const string Occasion = "when";

    /// <summary>The word itself.</summary>
    public const string Self = "self";
    public const string Anywhere = "*";
}

/// <summary>A token that stands in a place of another.</summary>
/// <param name="Place">The name of the place.</param>
/// <param name="Token">The uppermost token of what stands there.</param>
readonly record struct Filler(string Place, int Token);

/// <summary>What stands around one word of a sentence, the nearest first.</summary>
sealed class Places
{
    readonly List<Filler> _fillers = new(8);

    public IReadOnlyList<Filler> All => _fillers;

    /// <summary>Whether the word is a verb in the passive, or a participle that modifies what undergoes it.</summary>
    public bool IsPassive { get; set; }

    public void Add(string place, int token)
    {
        if (token >= 0)
        {
            _fillers.Add(new(place, token));
        }
    }

    public int First(string place)
    {
        foreach (var filler in _fillers)
        {
            if (filler.Place == place)
            {
                return filler.Token;
            }
        }

        return -1;
    }
}
