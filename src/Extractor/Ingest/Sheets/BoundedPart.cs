namespace Extractor.Ingest.Sheets;

/// <summary>A part of an archive being unpacked, which ends where the bound is. Its first byte can be read again.</summary>
/// <param name="inner">The part; closed with this one.</param>
/// <param name="most">How many bytes it may give.</param>
internal sealed class BoundedPart(Stream inner, long most) : Stream
{
    private int first = -1;
    private bool isFirstAgain;

    /// <summary>Bytes given so far.</summary>
    public long Taken { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => Taken; set => throw new NotSupportedException(); }

    /// <summary>The first byte without taking it, or -1.</summary>
    public int Peek()
    {
        if (first >= 0 || Taken > 0) return first;
        first = inner.ReadByte();
        isFirstAgain = first >= 0;
        return first;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || Taken >= most) return 0;
        int read;
        if (isFirstAgain)
        {
            buffer[0] = (byte)first;
            (isFirstAgain, read) = (false, 1);
        }
        else
        {
            read = inner.Read(buffer[..(int)Math.Min(buffer.Length, most - Taken)]);
        }

        Taken += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
