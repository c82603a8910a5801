namespace Extractor.Segment.Layout.AlignedText;

/// <summary>A heading, over a column or over other headings, while a header is being read from the bottom up.</summary>
internal sealed class HeaderNode(Piece piece)
{
    /// <summary>The lines of its text, from the top down.</summary>
    public List<Piece> Pieces { get; } = [piece];

    /// <summary>The headings under it; empty for that of a single column.</summary>
    public List<HeaderNode> Children { get; } = [];

    /// <summary>First and last column it covers, once columns are known.</summary>
    public (int First, int Last) Columns { get; set; } = (-1, -1);

    /// <summary>First column of text.</summary>
    public int X0 { get; private set; } = piece.X0;

    /// <summary>Column of text after the last.</summary>
    public int X1 { get; private set; } = piece.X1;

    /// <summary>Where its cell begins and ends, once columns are known.</summary>
    public (int X0, int X1) Cell { get; set; }

    /// <summary>Its first line.</summary>
    public int Top => Pieces[0].Line;

    /// <summary>Its last line.</summary>
    public int Bottom => Pieces[^1].Line;

    /// <summary>Its middle, doubled so that it stays whole.</summary>
    public int Middle => X0 + X1;

    /// <summary>Its whole text.</summary>
    public string Text => string.Concat(Pieces.Select(p => p.Text));

    /// <summary>The same heading, not yet laid over anything.</summary>
    public HeaderNode Copy()
    {
        var copy = new HeaderNode(Pieces[0]) { X0 = X0, X1 = X1 };
        copy.Pieces.AddRange(Pieces.Skip(1));
        return copy;
    }

    /// <summary>Puts a line on top.</summary>
    public void Raise(Piece above)
    {
        if (Pieces[0].Line == above.Line) Pieces[0] = Pieces[0] with { Text = Pieces[0].X0 < above.X0 ? Pieces[0].Text + above.Text : above.Text + Pieces[0].Text, Letters = [.. Pieces[0].Letters, .. above.Letters] };
        else Pieces.Insert(0, above);
        (X0, X1) = (Math.Min(X0, above.X0), Math.Max(X1, above.X1));
    }

    /// <summary>Puts a line under its last one.</summary>
    public void Append(Piece below) => Pieces.Add(below);

    /// <summary>Puts it over other headings, from the left.</summary>
    public void Cover(List<HeaderNode> headings)
    {
        Children.AddRange(headings);
        Columns = (headings[0].Columns.First, headings[^1].Columns.Last);
        (X0, X1) = (Math.Min(X0, headings[0].X0), Math.Max(X1, headings[^1].X1));
        Cell = (headings[0].Cell.X0, headings[^1].Cell.X1);
    }
}
