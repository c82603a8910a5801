namespace Extractor.Segment.Layout.AlignedText;

/// <summary>What one line of a block says of its row.</summary>
/// <param name="Row">The line.</param>
/// <param name="Column">The column of its name.</param>
/// <param name="Code">Its code, or empty.</param>
/// <param name="HasFigure">True where the block has figures in this line.</param>
internal sealed record NameLine(TextRow Row, int Column, string Code, bool HasFigure)
{
    /// <summary>Its words.</summary>
    public string Label { get; } = Row.Cells[Column];

    /// <summary>Where they begin.</summary>
    public int Start { get; } = Row.Starts[Column];

    /// <summary>Where they end.</summary>
    public int End { get; } = Row.Ends[Column];

    /// <summary>The words of several lines as one name: Chinese without a space between, Latin words with one.</summary>
    public static string Text(IEnumerable<NameLine> lines)
    {
        var text = "";
        foreach (var line in lines.Where(l => l.Label.Length > 0))
            text += text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(line.Label[0]) ? " " + line.Label : line.Label;
        return text;
    }
}
