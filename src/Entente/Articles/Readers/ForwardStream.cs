namespace Entente.Articles.Readers;

/// <summary>A stream that is read once, forwards, through one function; it closes what it was given to own.</summary>
sealed class ForwardStream(ForwardStream.Reading read, IDisposable? owned = null) : Stream
{
    public delegate int Reading(Span<byte> buffer);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            owned?.Dispose();
        }

        base.Dispose(disposing);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
