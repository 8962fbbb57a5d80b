namespace Entente.Sentences.Network;

/// <summary>A matrix that many rows are multiplied by, its columns laid side by side once: a short text then pays for its rows alone.</summary>
sealed unsafe class Strips
{
    readonly Floats _laid;

    /// <param name="matrix">Row upon row.</param>
    /// <param name="at">Where in it the first number stands.</param>
    /// <param name="columns">A multiple of <see cref="Products.Block"/>.</param>
    /// <param name="inner">How many rows of it are taken.</param>
    public Strips(Floats matrix, int at, int columns, int inner)
    {
        (Columns, Inner, _laid) = (columns, inner, new(columns * inner));
        for (int column = 0, width; column < columns; column += width)
        {
            width = Products.WidthOfStrip(column, columns);
            for (var row = 0; row < inner; row++)
            {
                matrix.Span.Slice(at + (row * columns) + column, width).CopyTo(_laid.Span[((column * inner) + (row * width))..]);
            }
        }

        GC.KeepAlive(matrix);
    }

    public int Columns { get; }

    public int Inner { get; }

    public float* At => _laid.At;
}
