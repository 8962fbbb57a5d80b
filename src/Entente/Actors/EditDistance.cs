namespace Entente.Actors;

/// <summary>How many letters must change to make one word of another; case does not count.</summary>
static class EditDistance
{
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (right.Length > 60 || left.Length > 60)
        {
            return int.MaxValue;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                var best = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], best);
            }
        }

        return row[right.Length];
    }
}
