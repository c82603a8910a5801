using System.Security.Cryptography;
using Extractor.Values;

namespace Extractor.Query.Figures;

/// <summary>The piece of a PDF page around a figure, with a frame around the figure, as a PNG file.</summary>
public static class FigurePicture
{
    /// <summary>Dots an inch: small print stays readable.</summary>
    private const int Resolution = 150;

    /// <summary>How much of the page above and below the figure is shown, points: some rows, and often the header.</summary>
    private const double Context = 110;

    /// <summary>White between the figure and its frame, points.</summary>
    private const double Padding = 2.5;

    /// <summary>Makes the picture.</summary>
    /// <param name="figure">The figure; its document's path is seen from the current folder.</param>
    /// <param name="cancellation">Ends the program that draws the page.</param>
    /// <returns>The bytes of a PNG file.</returns>
    /// <exception cref="PictureFailedException">It can't be made.</exception>
    public static async Task<byte[]> DrawAsync(FigureCard figure, CancellationToken cancellation)
    {
        if (figure.Page is not { } page || BoxOf(figure.Amount) is not { } box) throw new PictureFailedException(PictureFault.NoPage, figure.Document["document"]);
        var source = Path.GetFullPath(figure.Document["path"]);
        await ExpectAsync(source, figure.Document["sha256"], cancellation).ConfigureAwait(false);

        var top = Math.Max(0, Pixels(box.Y0 - Context));
        var band = new PageBand(page, Resolution, top, Pixels(box.Y1 + Context) - top);
        var image = await PageRenderer.RenderAsync(source, band, cancellation).ConfigureAwait(false);
        image.Frame(Pixels(box.X0 - Padding), Pixels(box.Y0 - Padding) - top, Pixels(box.X1 + Padding), Pixels(box.Y1 + Padding) - top);
        return PngWriter.Write(image);
    }

    private static int Pixels(double points) => (int)Math.Round(points * Resolution / 72);

    private static Box? BoxOf(DatasetRow amount) =>
        amount.Number("x0") is { } left && amount.Number("y0") is { } top && amount.Number("x1") is { } right && amount.Number("y1") is { } bottom
            ? new Box((double)left, (double)top, (double)right, (double)bottom)
            : null;

    // A picture of another document would be worse than none.
    private static async Task ExpectAsync(string path, string sha256, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new PictureFailedException(PictureFault.SourceMissing, path);
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
            if (hash != sha256) throw new PictureFailedException(PictureFault.SourceChanged, path);
        }
    }
}
