namespace Extractor.Fuzz.Mutations;

/// <summary>What the mutators share.</summary>
internal static class Mutator
{
    /// <summary>No mutated input is larger: each is to be read many times a second, and its memory judged by one measure.</summary>
    public const int MostBytes = 2_000_000;

    /// <summary>Numbers at which arithmetic, arrays and pages break.</summary>
    public static readonly string[] Numbers =
        ["0", "-1", "1", "-0", "255", "256", "32767", "65535", "65536", "2147483647", "-2147483648", "4294967296", "9223372036854775807", "99999999999999999999", "0.0000001", "-0.5", "1e9", "1e38", "1E400", "1000000", "NaN", ".", "-", "--5", "0x10"];

    /// <summary>One of a list.</summary>
    public static T Of<T>(this Random chance, IReadOnlyList<T> list) => list[chance.Next(list.Count)];

    /// <summary>A small number mostly, a great one at times.</summary>
    /// <param name="chance">Decides.</param>
    /// <param name="most">The greatest.</param>
    public static int Few(this Random chance, int most) => 1 + (int)(Math.Pow(chance.NextDouble(), 6) * (most - 1));
}
