using Extractor.Ingest;

namespace Extractor.Segment.Layout.AlignedText;

/// <summary>One line of a table's body, its pieces in their columns, while rows of several lines are put together.</summary>
/// <param name="line">Index of its line in the source.</param>
/// <param name="columns">Number of columns.</param>
internal sealed class TextRow(int line, int columns)
{
    /// <summary>Index of its line in the source.</summary>
    public int Line { get; } = line;

    /// <summary>The text of each cell, empty where nothing stands.</summary>
    public string[] Cells { get; } = [.. Enumerable.Repeat("", columns)];

    /// <summary>Where each cell's text ends, in columns of text.</summary>
    public int[] Ends { get; } = new int[columns];

    /// <summary>Where each cell's text begins, in columns of text.</summary>
    public int[] Starts { get; } = new int[columns];

    /// <summary>The letters of each cell on a drawn page.</summary>
    public List<DrawnLetter>[] Letters { get; } = [.. Enumerable.Range(0, columns).Select(_ => new List<DrawnLetter>())];

    /// <summary>True where blank lines part it from the row above.</summary>
    public bool AfterBlank { get; set; }

    /// <summary>True where nothing is left in it.</summary>
    public bool IsEmpty => Array.TrueForAll(Cells, c => c.Length == 0);

    /// <summary>Adds a piece to a cell, right of what is there.</summary>
    public void Add(int column, Piece piece)
    {
        Starts[column] = Cells[column].Length == 0 ? piece.X0 : Math.Min(Starts[column], piece.X0);
        Cells[column] = Cells[column].Length == 0 ? piece.Text : Cells[column] + " " + piece.Text;
        Ends[column] = Math.Max(Ends[column], piece.X1);
        Letters[column].AddRange(piece.Letters);
    }

    /// <summary>Fills a cell.</summary>
    public void Set(int column, string text, IEnumerable<Piece> pieces)
    {
        Cells[column] = text;
        foreach (var piece in pieces)
        {
            Ends[column] = Math.Max(Ends[column], piece.X1);
            Letters[column].AddRange(piece.Letters);
        }
    }

    /// <summary>Takes a cell's text and letters from another row, which it is emptied of.</summary>
    /// <param name="other">The row.</param>
    /// <param name="column">The cell.</param>
    /// <param name="text">What the cell then says.</param>
    public void Take(TextRow other, int column, string text)
    {
        if (other == this) return;
        Letters[column].AddRange(other.Letters[column]);
        other.Letters[column].Clear();
        other.Cells[column] = "";
        Cells[column] = text;
    }

    /// <summary>The same line with other cells.</summary>
    public TextRow With(string[] cells)
    {
        var row = new TextRow(Line, Cells.Length);
        cells.CopyTo(row.Cells, 0);
        Letters.CopyTo(row.Letters, 0);
        return row;
    }
}
