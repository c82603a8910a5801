namespace Extractor.Fuzz.Mutations;

/// <summary>Changes bytes without a thought for what they mean.</summary>
internal static class ByteMutator
{
    /// <summary>Changes an input.</summary>
    public static byte[] Mutate(byte[] input, byte[] other, Random chance)
    {
        if (input.Length == 0) return [(byte)chance.Next(256)];
        var (at, to) = (chance.Next(input.Length), chance.Next(input.Length));
        var length = Math.Min(chance.Few(4000), input.Length - at);
        byte[] bytes = chance.Next(6) switch
        {
            0 => input[..at],
            1 => [.. input.AsSpan(0, at), .. input.AsSpan(at + length)],
            2 => [.. input.AsSpan(0, to), .. input.AsSpan(at, length), .. input.AsSpan(to)],
            3 when other.Length > 0 => [.. input.AsSpan(0, at), .. other.AsSpan(chance.Next(other.Length))],
            _ => (byte[])input.Clone(),
        };
        if (bytes.Length > 0)
            for (var change = chance.Few(60); change > 0; change--) Change(bytes, chance);
        return bytes;
    }

    private static void Change(byte[] bytes, Random chance)
    {
        var at = chance.Next(bytes.Length);
        switch (chance.Next(5))
        {
            case 0:
                bytes[at] = (byte)chance.Next(256);
                break;
            case 1:
                bytes[at] = (byte)('0' + chance.Next(10));
                break;
            case 2:
                bytes.AsSpan(at, Math.Min(chance.Next(1, 9), bytes.Length - at)).Fill(chance.Next(2) == 0 ? (byte)0 : (byte)255);
                break;
            default:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
        }
    }
}
