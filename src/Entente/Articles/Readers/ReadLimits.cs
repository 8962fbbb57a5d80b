namespace Entente.Articles.Readers;

/// <summary>How much of an input is read before it is refused; they bound the memory and the time that one input can cost.</summary>
public sealed record ReadLimits
{
    public static ReadLimits Default { get; } = new();

    /// <summary>The longest document in bytes. The longest books have six million; raising it raises the memory for each thread.</summary>
    public int Document
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); field = value; }
    } = 16 << 20;

    /// <summary>The largest ZIP archive, in bytes, that has to be held in memory because it comes through a pipe or lies within another.</summary>
    public int Archive
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); field = value; }
    } = 64 << 20;

    /// <summary>How often an archive may stand within another.</summary>
    public int Nesting
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value); field = value; }
    } = 4;
}
