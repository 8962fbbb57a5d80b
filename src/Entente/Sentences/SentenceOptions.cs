namespace Entente.Sentences;

/// <summary>Limits that keep odd texts from costing more than they are worth.</summary>
public sealed record SentenceOptions
{
    /// <summary>In tokens. Longer ones are tables or lists that lost their line breaks; they are cut at this length and reported.</summary>
    public int Longest
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 300;
}
