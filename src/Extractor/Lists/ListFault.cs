namespace Extractor.Lists;

/// <summary>What is wrong with a row of a list; the command line has a sentence for each.</summary>
public enum ListFaultKind
{
    /// <summary>A cell that must be filled is empty.</summary>
    EmptyCell,

    /// <summary>No document of the run has that path.</summary>
    UnknownDocument,

    /// <summary>Several documents of the run end in that path.</summary>
    SeveralDocuments,

    /// <summary>Another row has named the document before.</summary>
    NamedTwice,

    /// <summary>The date is none.</summary>
    BadDate,

    /// <summary>The place is none that the table of places has, or one of several.</summary>
    UnknownPlace,

    /// <summary>The year is none.</summary>
    BadYear,

    /// <summary>The word is not one of those allowed.</summary>
    UnknownWord,
}

/// <summary>A fault in a row of a list; the rest of the row holds.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">What stands there.</param>
public sealed record ListFault(ListFaultKind Kind, int Line, string Column, string Value);
