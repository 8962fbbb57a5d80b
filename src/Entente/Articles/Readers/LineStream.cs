namespace Entente.Articles.Readers;

/// <summary>The lines of a stream as bytes; a line over the limit is passed over without being kept.</summary>
sealed class LineStream(Stream stream, int limit)
{
    readonly byte[] _buffer = new byte[1 << 16];
    int _from;
    int _to;

    /// <summary>The next bytes, fewer at the end of the stream.</summary>
    public byte[] Take(int count)
    {
        var taken = new MemoryStream(Math.Min(count, 1 << 20));
        while (taken.Length < count && Fill())
        {
            var part = Math.Min(_to - _from, count - (int)taken.Length);
            taken.Write(_buffer, _from, part);
            _from += part;
        }

        return taken.ToArray();
    }

    public void Skip(long count)
    {
        while (count > 0 && Fill())
        {
            var part = (int)Math.Min(_to - _from, count);
            count -= part;
            _from += part;
        }
    }

    /// <summary>All that is left.</summary>
    public byte[] Rest() => Take(int.MaxValue);

    bool Fill()
    {
        if (_from == _to)
        {
            _from = 0;
            _to = stream.Read(_buffer);
        }

        return _from < _to;
    }

    /// <summary>False at the end; <paramref name="line"/> is null where the line was too long.</summary>
    public bool Next(out byte[]? line)
    {
        line = null;
        MemoryStream? begun = null;
        var length = 0L;
        while (true)
        {
            if (!Fill())
            {
                line = length <= limit ? begun?.ToArray() : null;
                return length > 0;
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
