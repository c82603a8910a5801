namespace Extractor.Generator.Layout;

/// <summary>How text stands in its cell.</summary>
internal enum CellAlign
{
    /// <summary>At the left edge.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the right edge.</summary>
    Right,
}

/// <summary>A cell of a table with its span.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Text">Its text; empty where nothing is printed.</param>
internal sealed record TableCell(int Row, int Column, string Text)
{
    /// <summary>Rows it covers.</summary>
    public int Height { get; init; } = 1;

    /// <summary>Columns it covers.</summary>
    public int Width { get; init; } = 1;

    /// <summary>How its text stands.</summary>
    public CellAlign Align { get; init; }

    /// <summary>Steps its text is pushed in by.</summary>
    public int Indent { get; init; }

    /// <summary>Whether it stands in a column of numbers, below the header.</summary>
    public bool IsFigure { get; init; }

    /// <summary>Its line in the tabbed text, or 0 where that has none.</summary>
    public int Line { get; init; }
}
