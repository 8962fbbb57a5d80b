namespace Entente.Actors;

/// <summary>What a word says that stands beside a name or a pronoun; knowledge/actors/beside.tsv tells each with an example.</summary>
enum Beside
{
    Place, Town, Quarter, Where, Neutral, Press,
    Ship, Firm, Joining, Tongue, Short,
    Thither, Done, Standing, Townspeople, Deed, Government, Given, Borne, Seat, Lies,
    Past, Deputy, Any, Position, Human, Throne, Noble,
    Reported, Deemed, Impersonal, Vague, Other, Single,
}
