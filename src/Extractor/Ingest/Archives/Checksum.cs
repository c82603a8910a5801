namespace Extractor.Ingest.Archives;

/// <summary>The checksum of zip archives, CRC-32 of ISO 3309. A library that unpacks damaged bytes may give whatever lay in its memory.</summary>
internal static class Checksum
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Row((uint)i))];

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes) sum = (sum >> 8) ^ Table[(byte)(sum ^ value)];
        return ~sum;
    }

    private static uint Row(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
