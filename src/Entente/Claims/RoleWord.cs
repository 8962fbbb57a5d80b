namespace Entente.Claims;

/// <summary>What a word says of the sides of an act; knowledge/ontology/role-words.tsv tells each with an example.</summary>
enum RoleWord
{
    Carries, Bears, Undergoes, CarriesOut, Leads, Cripples, Predicates, Stays, Vows, Discusses,
    Gesture, Holds, Thanks, Outlook,
    Ties, Bonds, Sway,
    Bodies, Rules, Makes, Dwells, Share, Lands, Bench, Edge,
    Arms, Fires, Given, Fights,
}
