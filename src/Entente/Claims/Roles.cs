namespace Entente.Claims;

/// <summary>One side of a claim: the actors, the token where they stand or, where none is known, the noun that stands there; -1 where nothing does.</summary>
readonly record struct Side(List<Party> Parties, int Token, string Place);

/// <summary>The two sides of a reading.</summary>
readonly record struct Roles(Side Source, Side Target, bool IsMutual, bool Guessed)
{
    public IEnumerable<Party> All => Source.Parties.Concat(Target.Parties);
}
