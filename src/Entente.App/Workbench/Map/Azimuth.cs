namespace Entente.App.Workbench.Map;

/// <summary>Where a place is seen from another: direction and distance over the sphere, as on the plane that touches it there.</summary>
static class Azimuth
{
    const double EarthRadius = 6371;

    /// <summary>Kilometres to the east and north of the middle; both distance and direction from the middle are true.</summary>
    public static (double East, double North, double Distance) From(Capital middle, Capital place)
    {
        ArgumentNullException.ThrowIfNull(middle);
        ArgumentNullException.ThrowIfNull(place);
        var (lat1, lat2) = (Radians(middle.Latitude), Radians(place.Latitude));
        var turn = Radians(place.Longitude - middle.Longitude);
        var cosine = (Math.Sin(lat1) * Math.Sin(lat2)) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Cos(turn));
        var distance = EarthRadius * Math.Acos(Math.Clamp(cosine, -1, 1));
        var (east, north) = (Math.Cos(lat2) * Math.Sin(turn), (Math.Cos(lat1) * Math.Sin(lat2)) - (Math.Sin(lat1) * Math.Cos(lat2) * Math.Cos(turn)));
        var length = Math.Max(1e-12, Math.Sqrt((east * east) + (north * north)));
        return (distance * east / length, distance * north / length, distance);
    }

    static double Radians(double degrees) => degrees * Math.PI / 180;
}
