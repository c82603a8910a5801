namespace Extractor.Query.Figures;

/// <summary>Pixels of three bytes each (red, green, blue), row by row.</summary>
internal sealed class Bitmap
{
    private const int Channels = 3;

    private static readonly byte[] Red = [0xD6, 0x1F, 0x26];

    private readonly byte[] pixels;

    private Bitmap(int width, int height, byte[] pixels) => (Width, Height, this.pixels) = (width, height, pixels);

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The bytes of one row.</summary>
    public ReadOnlySpan<byte> Row(int y) => pixels.AsSpan(y * Width * Channels, Width * Channels);

    /// <summary>Reads a portable pixmap (P6, one byte a channel).</summary>
    /// <returns>The picture, or null where the bytes are no such file.</returns>
    public static Bitmap? TryReadPpm(byte[] file)
    {
        var at = 0;
        if (Word() != "P6" || !int.TryParse(Word(), out var width) || !int.TryParse(Word(), out var height) || Word() != "255") return null;
        if (width < 1 || height < 1 || file.Length - at != (long)width * height * Channels) return null;
        return new Bitmap(width, height, file[at..]);

        // a word and the one white space after it
        string Word()
        {
            var start = at;
            while (at < file.Length && at - start < 16 && file[at] > ' ') at++;
            return System.Text.Encoding.ASCII.GetString(file, start, Math.Min(at++, file.Length) - start);
        }
    }

    /// <summary>Draws a frame three pixels thick around a rectangle; parts beyond the picture are left out.</summary>
    public void Frame(int left, int top, int right, int bottom)
    {
        for (var ring = 0; ring < 3; ring++, left--, top--, right++, bottom++)
        {
            for (var x = left; x <= right; x++)
            {
                Set(x, top);
                Set(x, bottom);
            }

            for (var y = top; y <= bottom; y++)
            {
                Set(left, y);
                Set(right, y);
            }
        }
    }

    private void Set(int x, int y)
    {
        if (x >= 0 && y >= 0 && x < Width && y < Height) Red.CopyTo(pixels, ((y * Width) + x) * Channels);
    }
}
