namespace Entente.App.Workbench.Components;

/// <summary>Room for names in a picture: one that would lie over another gets none.</summary>
sealed class NamePlaces
{
    const double LetterWidth = 7;

    const double LineHeight = 15;

    readonly List<(double Left, double Right, double Y)> _taken = [];

    /// <summary>Whether there was room; it is taken then.</summary>
    public bool Take(string words, double x, double y, string anchor)
    {
        var width = words.Length * LetterWidth;
        var left = anchor switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
        if (_taken.Exists(other => Math.Abs(other.Y - y) < LineHeight && left < other.Right && other.Left < left + width))
        {
            return false;
        }

        _taken.Add((left, left + width, y));
        return true;
    }
}
