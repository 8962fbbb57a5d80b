using System.Text;

namespace Entente.Articles.Readers;

/// <summary>The rows of a table (RFC 4180): quoted cells may hold separators, doubled quotes and line ends. Reads forwards and keeps one row.</summary>
/// <remarks>The separator is the commonest of comma, semicolon and tabulator in the first line.</remarks>
sealed class CsvRows(TextReader reader, int limit)
{
    /// <summary>As many columns as the widest spreadsheets have.</summary>
    const int MostCells = 16_384;

    readonly char[] _buffer = new char[1 << 15];
    readonly StringBuilder _cell = new();
    int _at;
    int _length;
    char _separator;

    /// <summary>Whether the table ended within a quoted cell, as one that was cut off does.</summary>
    public bool BreaksOff { get; private set; }

    /// <summary>False at the end; <paramref name="row"/> is null where it was longer than the limit.</summary>
    public bool Next(out List<string>? row)
    {
        row = [];
        _cell.Clear();
        var kept = 0;
        var any = false;
        var quoted = false;
        while (Read() is var c and not '\0')
        {
            any = true;
            if (quoted && c == '"' && Peek() == '"')
            {
                Read();
                kept = Append('"', kept);
            }
            else if (c == '"' && (quoted || _cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && c == _separator)
            {
                kept = row.Count < MostCells ? kept : int.MaxValue;
                if (kept <= limit)
                {
                    row.Add(_cell.ToString());
                }

                _cell.Clear();
            }
            else if (!quoted && c is '\n' or '\r' && !quoted)
            {
                if (c == '\r' && Peek() == '\n')
                {
                    Read();
                }

                if (row.Count > 0 || _cell.Length > 0)
                {
                    break;
                }
            }
            else
            {
                kept = Append(c, kept);
            }
        }

        BreaksOff = quoted;
        row.Add(_cell.ToString());
        if (kept > limit)
        {
            row = null;
        }

        return any && (row is null || row.Count > 1 || row[0].Length > 0);
    }

    int Append(char c, int kept)
    {
        if (kept < limit)
        {
            _cell.Append(c);
        }

        return kept == int.MaxValue ? kept : kept + 1;
    }

    /// <summary>A zero stands for the end, and where the table holds one, for a space.</summary>
    char Read()
    {
        if (!Fill())
        {
            return '\0';
        }

        var c = _buffer[_at++];
        return c == '\0' ? ' ' : c;
    }

    char Peek() => Fill() ? _buffer[_at] : '\0';

    bool Fill()
    {
        if (_at < _length)
        {
            return true;
        }

        _length = reader.ReadBlock(_buffer);
        _at = 0;
        if (_separator == '\0')
        {
            var line = _buffer.AsSpan(0, _length);
            line = line[..(line.IndexOf('\n') is >= 0 and var end ? end : line.Length)];
            _separator = line.Count('\t') > Math.Max(line.Count(','), line.Count(';')) ? '\t' : line.Count(';') > line.Count(',') ? ';' : ',';
        }

        return _length > 0;
    }
}
