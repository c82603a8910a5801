namespace Extractor.Generator.Chance;

/// <summary>
/// A source of chance that depends on the seed and its purpose alone: the same on every machine and every version of .NET.
/// </summary>
/// <remarks>
/// <see cref="Random"/> promises no sequence across versions, and documents with known truth must not change under their tests.
/// Each purpose has its own sequence, so that a new choice in one place moves nothing in another.
/// </remarks>
internal sealed class Dice
{
    private ulong _state;

    /// <summary>Makes the dice of one purpose.</summary>
    /// <param name="seed">The document's seed.</param>
    /// <param name="purpose">What is decided with them; any text.</param>
    public Dice(int seed, string purpose)
    {
        // FNV-1a: string.GetHashCode differs from run to run
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose)
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        // mixed before it becomes the state: a sum of seeds would make the sequence of one seed that of the next, a step later
        _state = Mixed(unchecked(hash + (ulong)(uint)seed * 0xD1342543DE82EF95UL));
    }

    /// <summary>A number from 0 to <paramref name="below"/> − 1.</summary>
    public int Next(int below) => (int)(Step() % (ulong)below);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both possible.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    /// <summary>True in <paramref name="percent"/> of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>One of the given.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>One of the values of an enumeration.</summary>
    public T Pick<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    /// <summary>Some of the given, at most <paramref name="count"/>, in their own order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> choices, int count)
    {
        var left = Enumerable.Range(0, choices.Count).ToList();
        while (left.Count > count)
            left.RemoveAt(Next(left.Count));
        return [.. left.Select(index => choices[index])];
    }

    // SplitMix64
    private ulong Step()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return Mixed(_state);
    }

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
