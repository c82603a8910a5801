namespace Extractor.Values;

/// <summary>Whether the ruling lines around an elementary cell part it from its neighbours.</summary>
public enum CellSpan
{
    /// <summary>Nothing tells: a text, or a table without ruling lines.</summary>
    Unknown,

    /// <summary>A cell begins here, printed or empty.</summary>
    Own,

    /// <summary>Part of the cell above.</summary>
    Above,

    /// <summary>Part of a cell that begins further left.</summary>
    Left,
}
