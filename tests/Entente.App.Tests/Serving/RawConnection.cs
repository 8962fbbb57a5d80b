using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Entente.App.Tests.Serving;

/// <summary>Sends bytes that no client library would send, and reads what comes back.</summary>
sealed class RawConnection(Uri address) : IDisposable
{
    readonly byte[] _buffer = new byte[1 << 16];
    TcpClient? _client;
    NetworkStream? _stream;
    int _start;
    int _end;

    /// <summary>Status and all that was said; status 0 where the server only hung up.</summary>
    public (int Status, string Said) Ask(ReadOnlySpan<byte> request, bool isHead)
    {
        Open();
        try
        {
            _stream!.Write(request);
            return Read(isHead);
        }
        catch (IOException)
        {
            Close();
            return (0, "");
        }
    }

    public void Dispose() => Close();

    void Open()
    {
        if (_client is not null)
        {
            return;
        }

        _client = new TcpClient { NoDelay = true, ReceiveTimeout = 60_000 };
        _client.Connect(address.Host, address.Port);
        _stream = _client.GetStream();
        (_start, _end) = (0, 0);
    }

    void Close()
    {
        _client?.Dispose();
        _client = null;
    }

    (int Status, string Said) Read(bool isHead)
    {
        if (Line() is not { } first)
        {
            Close();
            return (0, "");
        }

        var said = new StringBuilder(first).Append('\n');
        var (length, isChunked, closes) = (0L, false, false);
        while (Line() is { Length: > 0 } header)
        {
            said.Append(header).Append('\n');
            length = header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase) ? long.Parse(header.AsSpan(15), CultureInfo.InvariantCulture) : length;
            isChunked |= header.StartsWith("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
            closes |= header.StartsWith("Connection: close", StringComparison.OrdinalIgnoreCase);
        }

        var status = int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture);
        if (!isHead && status is not (204 or 304))
        {
            if (isChunked)
            {
                while (int.Parse(Line() ?? "0", NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var chunk and > 0)
                {
                    Take(chunk, said);
                    Line();
                }

                Line();
            }
            else
            {
                Take(length, said);
            }
        }

        if (closes)
        {
            Close();
        }

        return (status, said.ToString());
    }

    string? Line()
    {
        var line = new StringBuilder();
        while (Next() is var next and >= 0)
        {
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next);
        }

        return line.Length > 0 ? line.ToString() : null;
    }

    void Take(long length, StringBuilder said)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length && Next() is var next and >= 0; i++)
        {
            bytes[i] = (byte)next;
        }

        said.Append(Encoding.UTF8.GetString(bytes));
    }

    int Next()
    {
        if (_start == _end)
        {
            (_start, _end) = (0, _stream!.Read(_buffer));
        }

        return _start < _end ? _buffer[_start++] : -1;
    }
}
