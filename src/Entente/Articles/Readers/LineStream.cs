namespace Entente.Articles.Readers;

/// <summary>The lines of a stream as bytes; a line over the limit is passed over without being kept.</summary>
sealed class LineStream(Stream stream, int limit)
{
    readonly byte[] _buffer = new byte[1 << 16];
    int _from;
    int _to;

    /// <summary>False at the end; <paramref name="line"/> is null where the line was too long.</summary>
    public bool Next(out byte[]? line)
    {
        line = null;
        MemoryStream? begun = null;
        var length = 0L;
        while (true)
        {
            if (_from == _to)
            {
                _from = 0;
                _to = stream.Read(_buffer);
                if (_to == 0)
                {
                    line = length <= limit ? begun?.ToArray() : null;
                    return length > 0;
                }
            }

            var rest = _buffer.AsSpan(_from, _to - _from);
            var end = rest.IndexOf((byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            length += part.Length;
            _from += end < 0 ? part.Length : end + 1;
            if (end >= 0 && begun is null)
            {
                line = part.ToArray();
                return true;
            }

            if (length <= limit)
            {
                (begun ??= new()).Write(part);
            }

            if (end >= 0)
            {
                line = length <= limit ? begun!.ToArray() : null;
                return true;
            }
        }
    }
}
