namespace Extractor.Fuzz;

/// <summary>A reader, inputs to begin with, how to change them, and what must hold of whatever it makes of them.</summary>
public abstract class Target
{
    /// <summary>Begins the finding that the reader gave an input up: its thread runs on.</summary>
    public const string TimedOut = "given up";

    /// <summary>Its name, as ./fuzz takes it.</summary>
    public abstract string Name { get; }

    /// <summary>The longest one input may take.</summary>
    public virtual TimeSpan MostTime => TimeSpan.FromSeconds(10);

    /// <summary>Inputs to begin with.</summary>
    public abstract IEnumerable<byte[]> Seeds();

    /// <summary>Changes an input.</summary>
    /// <param name="input">The input; it stays as it is.</param>
    /// <param name="other">Another one, to take parts from.</param>
    /// <param name="chance">Decides; the same numbers give the same change.</param>
    public abstract byte[] Mutate(byte[] input, byte[] other, Random chance);

    /// <summary>Runs the reader.</summary>
    /// <param name="input">The document.</param>
    /// <returns>What must hold and does not, or null. Exceptions escape.</returns>
    public abstract string? Broken(byte[] input);

    /// <summary>Runs the reader twice.</summary>
    /// <param name="input">The document.</param>
    /// <returns>What differs, or null.</returns>
    public string? Unrepeated(byte[] input)
    {
        string[] first = [.. Printed(input)], second = [.. Printed(input)];
        for (var i = 0; i < Math.Min(first.Length, second.Length); i++)
            if (first[i] != second[i]) return $"the same input gives something else the second time\n{first[i]}\n{second[i]}";
        return first.Length == second.Length ? null : "the same input gives something longer or shorter the second time";
    }

    /// <summary>Everything the reader makes of an input, as text; nothing where it was given up.</summary>
    /// <param name="input">The document.</param>
    protected abstract IEnumerable<string> Printed(byte[] input);
}
