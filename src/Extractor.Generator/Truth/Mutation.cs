namespace Extractor.Generator.Truth;

/// <summary>Small wounds for mutation tests: a reader that certifies a wounded figure is wrong.</summary>
public static class Mutation
{
    /// <summary>Changes one digit of one cell of a tab-separated text; everything else stays.</summary>
    /// <param name="text">The text; lines end in LF.</param>
    /// <param name="line">Line from 1.</param>
    /// <param name="column">Cell from 1.</param>
    /// <param name="digitIndex">Which of the cell's digits, from 0; separators and signs are not counted.</param>
    /// <param name="newDigit">The digit to put there.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such line, cell or digit, or <paramref name="newDigit"/> is no digit.</exception>
    public static string MutateDigit(string text, int line, int column, int digitIndex, char newDigit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!char.IsAsciiDigit(newDigit)) throw new ArgumentOutOfRangeException(nameof(newDigit));
        var start = After(text, '\n', line - 1, 0, text.Length, nameof(line));
        var lineEnd = End(text, '\n', start, text.Length);
        var cell = After(text, '\t', column - 1, start, lineEnd, nameof(column));
        var cellEnd = End(text, '\t', cell, lineEnd);
        var seen = 0;
        for (var at = cell; at < cellEnd; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || seen++ != digitIndex) continue;
            return string.Concat(text.AsSpan(0, at), [newDigit], text.AsSpan(at + 1));
        }

        throw new ArgumentOutOfRangeException(nameof(digitIndex));
    }

    private static int After(string text, char separator, int count, int start, int end, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count, parameter);
        for (; count > 0; count--)
        {
            var found = text.IndexOf(separator, start, end - start);
            if (found < 0) throw new ArgumentOutOfRangeException(parameter);
            start = found + 1;
        }

        return start;
    }

    private static int End(string text, char separator, int start, int limit)
    {
        var found = text.IndexOf(separator, start, limit - start);
        return found < 0 ? limit : found;
    }
}
