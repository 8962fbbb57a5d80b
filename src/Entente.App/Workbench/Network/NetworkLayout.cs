using System.Collections.Immutable;

namespace Entente.App.Workbench.Network;

/// <summary>Places for the sides of a network: near those they have much to do with, away from all others. The same network gives the same picture.</summary>
/// <remarks>Forces after Fruchterman and Reingold; the start is a spiral in the order given, so that nothing is left to chance.</remarks>
static class NetworkLayout
{
    const int Steps = 220;

    /// <summary>The angle by which each node follows the last on the spiral: the golden one, at which none hides behind another.</summary>
    const double GoldenAngle = 2.399963229728653;

    /// <summary>Positions within 0 to 1, one a node.</summary>
    public static ImmutableArray<(double X, double Y)> Place(int nodes, IReadOnlyList<(int A, int B, double Weight)> edges)
    {
        var (x, y) = (new double[nodes], new double[nodes]);
        for (var i = 0; i < nodes; i++)
        {
            var radius = 0.5 * Math.Sqrt((i + 0.5) / nodes);
            (x[i], y[i]) = (radius * Math.Cos(i * GoldenAngle), radius * Math.Sin(i * GoldenAngle));
        }

        var ideal = 0.9 / Math.Sqrt(Math.Max(1, nodes));
        var (dx, dy) = (new double[nodes], new double[nodes]);
        for (var step = 0; step < Steps; step++)
        {
            Array.Clear(dx);
            Array.Clear(dy);
            Repel(x, y, dx, dy, ideal);
            foreach (var (a, b, weight) in edges)
            {
                var (ox, oy) = (x[a] - x[b], y[a] - y[b]);
                var pull = Math.Sqrt((ox * ox) + (oy * oy)) / ideal * weight;
                dx[a] -= ox * pull;
                dy[a] -= oy * pull;
                dx[b] += ox * pull;
                dy[b] += oy * pull;
            }

            Move(x, y, dx, dy, 0.08 * (1 - ((double)step / Steps)));
        }

        return Fitted(x, y);
    }

    static void Repel(double[] x, double[] y, double[] dx, double[] dy, double ideal)
    {
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (ox, oy) = (x[i] - x[j], y[i] - y[j]);
                var push = ideal * ideal / Math.Max(1e-6, (ox * ox) + (oy * oy));
                dx[i] += ox * push;
                dy[i] += oy * push;
                dx[j] -= ox * push;
                dy[j] -= oy * push;
            }
        }
    }

    /// <summary>At most so far as the heat allows, and a little towards the middle, so that parts that know nothing of each other stay together.</summary>
    static void Move(double[] x, double[] y, double[] dx, double[] dy, double heat)
    {
        const double Gravity = 0.12;
        for (var i = 0; i < x.Length; i++)
        {
            var (mx, my) = (dx[i] - (Gravity * x[i]), dy[i] - (Gravity * y[i]));
            var length = Math.Max(1e-9, Math.Sqrt((mx * mx) + (my * my)));
            var far = Math.Min(length, heat) / length;
            x[i] += mx * far;
            y[i] += my * far;
        }
    }

    static ImmutableArray<(double X, double Y)> Fitted(double[] x, double[] y)
    {
        if (x.Length < 2)
        {
            return [.. x.Select(_ => (0.5, 0.5))];
        }

        var (left, top) = (x.Min(), y.Min());
        var (width, height) = (Math.Max(1e-9, x.Max() - left), Math.Max(1e-9, y.Max() - top));
        return [.. x.Select((at, i) => ((at - left) / width, (y[i] - top) / height))];
    }
}
