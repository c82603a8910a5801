namespace Extractor.Ingest;

/// <summary>A part of an archive being unpacked, which ends where the bound is. Its first byte can be read again.</summary>
/// <param name="inner">The part; closed with this one.</param>
/// <param name="most">How many bytes it may give.</param>
internal sealed class BoundedPart(Stream inner, long most) : ReadOnlyStream
{
    private int first = -1;
    private bool isFirstAgain;

    /// <summary>Bytes given so far.</summary>
    public long Taken { get; private set; }

    /// <summary>The first byte without taking it, or -1.</summary>
    public int Peek()
    {
        if (first >= 0 || Taken > 0) return first;
        first = inner.ReadByte();
        isFirstAgain = first >= 0;
        return first;
    }

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
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
