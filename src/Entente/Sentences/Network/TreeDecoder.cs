namespace Entente.Sentences.Network;

/// <summary>A tree for given scores of arcs: exactly one root, no cycle, and the best among those with the same root.</summary>
/// <remarks>
/// Each token takes its best head, which is a tree nineteen times out of twenty. Otherwise the root with the largest
/// margin is kept and cycles are contracted (Chu and Liu 1965, Edmonds 1967).
/// </remarks>
static unsafe class TreeDecoder
{
    const float Never = -1e30f;

    /// <summary>
    /// Fills <paramref name="heads"/>; node 0 is the artificial root. Row d of <paramref name="scores"/> holds the score of each head of d.
    /// </summary>
    public static void Decode(float* scores, int stride, Span<int> heads)
    {
        var count = heads.Length;
        heads[0] = -1;
        var roots = 0;
        for (var node = 1; node < count; node++)
        {
            heads[node] = Best(new(scores + ((long)node * stride), count), node);
            roots += heads[node] == 0 ? 1 : 0;
        }

        if (roots == 1 && FindCycle(heads) < 0)
        {
            return;
        }

        var matrix = new float[count * count];
        for (var node = 1; node < count; node++)
        {
            new ReadOnlySpan<float>(scores + ((long)node * stride), count).CopyTo(matrix.AsSpan(node * count, count));
        }

        KeepOneRoot(matrix, count);
        Solve(matrix, count).CopyTo(heads);
    }

    static int Best(ReadOnlySpan<float> row, int node)
    {
        var best = -1;
        for (var head = 0; head < row.Length; head++)
        {
            if (head != node && (best < 0 || row[head] > row[best]))
            {
                best = head;
            }
        }

        return best;
    }

    static void KeepOneRoot(float[] matrix, int count)
    {
        var (root, widest) = (1, float.NegativeInfinity);
        for (var node = 1; node < count; node++)
        {
            var row = matrix.AsSpan(node * count, count);
            var other = count == 2 ? 0 : float.NegativeInfinity;
            for (var head = 1; head < count; head++)
            {
                other = head == node ? other : Math.Max(other, row[head]);
            }

            if (row[0] - other > widest)
            {
                (root, widest) = (node, row[0] - other);
            }
        }

        for (var node = 1; node < count; node++)
        {
            if (node == root)
            {
                matrix.AsSpan((node * count) + 1, count - 1).Fill(Never);
            }
            else
            {
                matrix[node * count] = Never;
            }
        }
    }

    static int[] Solve(float[] matrix, int count)
    {
        var heads = new int[count];
        heads[0] = -1;
        for (var node = 1; node < count; node++)
        {
            heads[node] = Best(matrix.AsSpan(node * count, count), node);
        }

        var at = FindCycle(heads);
        return at < 0 ? heads : Contract(matrix, heads, at);
    }

    // The cycle becomes one node, the last of a smaller problem; its solution says where the cycle opens.
    static int[] Contract(float[] matrix, int[] heads, int at)
    {
        var count = heads.Length;
        var isInside = new bool[count];
        for (var node = at; !isInside[node]; node = heads[node])
        {
            isInside[node] = true;
        }

        int[] outside = [.. Enumerable.Range(0, count).Where(node => !isInside[node])];
        int[] inside = [.. Enumerable.Range(0, count).Where(node => isInside[node])];
        var size = outside.Length + 1;
        var smaller = new float[size * size];
        var enters = new int[size];
        var leaves = new int[size];
        for (var i = 0; i < outside.Length; i++)
        {
            for (var j = 0; j < outside.Length; j++)
            {
                smaller[(i * size) + j] = matrix[(outside[i] * count) + outside[j]];
            }

            enters[i] = inside.MaxBy(node => matrix[(node * count) + outside[i]] - matrix[(node * count) + heads[node]]);
            smaller[((size - 1) * size) + i] = matrix[(enters[i] * count) + outside[i]] - matrix[(enters[i] * count) + heads[enters[i]]];
            leaves[i] = inside.MaxBy(node => matrix[(outside[i] * count) + node]);
            smaller[(i * size) + size - 1] = matrix[(outside[i] * count) + leaves[i]];
        }

        var solution = Solve(smaller, size);
        for (var i = 1; i < outside.Length; i++)
        {
            heads[outside[i]] = solution[i] == size - 1 ? leaves[i] : outside[solution[i]];
        }

        var head = solution[size - 1];
        heads[enters[head]] = outside[head];
        return heads;
    }

    /// <summary>A node on a cycle, or -1.</summary>
    static int FindCycle(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        seen[0] = -1;
        for (var node = 1; node < heads.Length; node++)
        {
            var at = node;
            while (seen[at] == 0)
            {
                seen[at] = node;
                at = heads[at];
            }

            if (seen[at] == node)
            {
                return at;
            }
        }

        return -1;
    }
}
