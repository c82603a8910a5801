namespace Extractor.Generator.Writing;

/// <summary>The kinds of file a disclosure is written as.</summary>
public enum DocumentForm
{
    /// <summary>Text, cells separated by tabs.</summary>
    Tabbed,

    /// <summary>Text, columns by spaces, as a PDF's text is dumped.</summary>
    Layout,

    /// <summary>A PDF with letters and lines.</summary>
    Pdf,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A workbook, one sheet a table.</summary>
    Xlsx,

    /// <summary>A document of Word.</summary>
    Docx,
}
