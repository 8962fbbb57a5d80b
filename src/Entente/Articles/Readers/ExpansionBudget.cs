namespace Entente.Articles.Readers;

/// <summary>Holds what all archives within one input unpack against what was read of it: a bomb ends here, whatever it is nested in.</summary>
/// <remarks>Text shrinks to a third or a tenth, seldom to a fiftieth; bombs promise a thousandfold a level.</remarks>
sealed class ExpansionBudget
{
    const long Free = 256L << 20;

    const int Ratio = 100;

    long _read;
    long _unpacked;

    /// <summary>The input itself: its bytes pay for what may be unpacked.</summary>
    public Stream Paying(Stream input)
    {
        if (input.CanSeek)
        {
            _read += input.Length;
            return input;
        }

        return new ForwardStream(buffer =>
        {
            var read = input.Read(buffer);
            _read += read;
            return read;
        });
    }

    /// <exception cref="InvalidDataException">More has come out than an honest archive of this size holds.</exception>
    public Stream Charged(Stream unpacked) => new ForwardStream(buffer =>
    {
        var read = unpacked.Read(buffer);
        _unpacked += read;
        return _unpacked <= Free + (Ratio * _read)
            ? read
            : throw new InvalidDataException($"it unpacks to more than {Ratio} times its size, as only archives made to do harm do.");
    }, unpacked);
}
