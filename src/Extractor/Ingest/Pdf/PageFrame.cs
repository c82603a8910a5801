using UglyToad.PdfPig.Content;

namespace Extractor.Ingest.Pdf;

/// <summary>The visible part of a page in PdfPig's coordinates: its letters and paths come upright, its boxes as written in the file.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge; y grows upwards in PdfPig.</param>
/// <param name="Width">Width as seen, points.</param>
/// <param name="Height">Height as seen, points.</param>
internal readonly record struct PageFrame(double Left, double Top, double Width, double Height)
{
    /// <summary>The frame of a page: its crop box; of a page turned by /Rotate the turned one, whose origin is that of the turned page.</summary>
    public static PageFrame Of(Page page)
    {
        var box = page.CropBox.Bounds;
        return page.Rotation.Value % 360 == 0
            ? new PageFrame(box.Left, box.Top, box.Width, box.Height)
            : new PageFrame(0, page.Height, page.Width, page.Height);
    }
}
