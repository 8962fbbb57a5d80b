namespace Entente.Actors;

/// <summary>A place while its rows are being read; several files may add to one.</summary>
sealed class PlaceDraft(string name)
{
    /// <summary>Towns with fewer people are believed only where the text around speaks for them.</summary>
    const int WellKnown = 300_000;

    readonly HashSet<string> _names = [name];
    readonly HashSet<string> _spellings = [];

    public string Name => name;

    public Place Place { get; private set; } = new() { Kind = PlaceKind.City };

    bool NeedsContext { get; set; }

    bool NeedsArticle { get; set; }

    /// <summary>A region, sea or work that goes by a name of its own, as against a town or province.</summary>
    public bool IsLandmark => Place.Kind > PlaceKind.Province;

    public void Add(Place place, IEnumerable<string> alternatives, string use, bool isMachineMade)
    {
        (isMachineMade ? _spellings : _names).UnionWith(alternatives);
        NeedsContext |= use == "context";
        NeedsArticle |= use == "the";
        Place = new()
        {
            Kind = Place.Kind is PlaceKind.Capital or PlaceKind.Seat ? Place.Kind : place.Kind,
            Countries = place.Countries.IsEmpty ? Place.Countries : place.Countries,
            Region = place.Region ?? Place.Region,
            Latitude = place.Latitude ?? Place.Latitude,
            Longitude = place.Longitude ?? Place.Longitude,
            Population = Math.Max(place.Population, Place.Population),
        };
    }

    /// <summary>The names with how each may be believed. Other romanisations are often somebody's given name and need more than the name itself.</summary>
    public IEnumerable<(string Name, NameUse Use)> Names()
    {
        var use = NeedsContext ? NameUse.Homonym
            : IsLandmark ? NameUse.Landmark
            : Place.Kind is not PlaceKind.City || Place.Population >= WellKnown ? NameUse.Place
            : NameUse.Supported;
        return _names.Select(own => (NeedsArticle ? $"the {own}" : own, use))
            .Concat(_spellings.Where(spelling => !_names.Contains(spelling)).Select(spelling => (spelling, NameUse.Homonym)));
    }
}
