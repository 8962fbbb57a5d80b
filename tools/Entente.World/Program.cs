// Builds the machine-made part of the knowledge of actors and places from the open sources.
// usage: Entente.World FOLDER-OF-DATA knowledge
// The sources and their licences are named in knowledge/actors/SOURCES.tsv. What people write stands in other files and
// is not touched: only knowledge/actors/<ISO3>/made.kb, _world/memberships.tsv, agents.tsv and places/cities.tsv, provinces.tsv are written.

using System.Text;
using Entente.World;

if (args is not [var data, var knowledge])
{
    Console.Error.WriteLine("usage: Entente.World FOLDER-OF-DATA knowledge");
    return 2;
}

var sources = Path.Combine(data, "world");
var states = States.Read(sources);
StateCodes.Add(sources, states);
var leaders = Leaders.Read(sources, states);
var hand = HandMade.Read(knowledge);
var words = WordUse.Read(Path.Combine(data, "language"), leaders.Words, states.Values.SelectMany(state => state.Names));
var cabinets = Cabinets.Read(sources, states, leaders.Slugs, hand);
var groups = ArmedGroups.Read(sources, states, words, hand.Names);
var parties = Parties.Read(sources, states, hand.Names);
foreach (var state in states.Values.OrderBy(s => s.Iso3, StringComparer.Ordinal))
{
    Write($"actors/{state.Iso3}/made.kb", state.Block() + leaders.Blocks(state) + cabinets.GetValueOrDefault(state.Iso3) + groups.GetValueOrDefault(state.Iso3) + parties.GetValueOrDefault(state.Iso3));
}

Write("actors/_world/memberships.tsv", Memberships.Read(sources, states));
Write("actors/agents.tsv", Agents.Read(sources));

var cities = Cities.Read(sources, states, words);
var provinces = Provinces.Read(sources, states, words, cities);
Write("places/cities.tsv", Place.Table("Cities of 15,000 people and more, and capitals", cities));
Write("places/provinces.tsv", Place.Table("First divisions of states", provinces));
Console.WriteLine($"{states.Count} states and territories, {leaders.Count} leaders, {cities.Count} cities, {provinces.Count} provinces");
return 0;

void Write(string path, string text)
{
    var file = Path.Combine(knowledge, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, text, new UTF8Encoding(false));
}
