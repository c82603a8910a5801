namespace Extractor.Query.Figures;

/// <summary>No picture of a figure can be made.</summary>
public sealed class PictureFailedException : Exception
{
    internal PictureFailedException(PictureFault fault, string detail, Exception? inner = null)
        : base($"No picture ({fault}): {detail}", inner)
    {
        Fault = fault;
        Detail = detail;
    }

    /// <summary>Why; a command makes its own sentence from this.</summary>
    public PictureFault Fault { get; }

    /// <summary>The path or the words of the program concerned.</summary>
    public string Detail { get; }
}

/// <summary>Why no picture can be made.</summary>
public enum PictureFault
{
    /// <summary>The figure stands in a text: there is no page.</summary>
    NoPage,

    /// <summary>The document is not where it was converted from, seen from the current folder.</summary>
    SourceMissing,

    /// <summary>Another file stands there now: its hash differs.</summary>
    SourceChanged,

    /// <summary>The program that draws pages is not installed.</summary>
    ToolMissing,

    /// <summary>The program could not draw the page.</summary>
    ToolFailed,
}
