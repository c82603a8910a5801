using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Extractor.Query.Figures;

/// <summary>A band of a page over its whole width.</summary>
/// <param name="Page">Page from 1.</param>
/// <param name="Resolution">Dots an inch.</param>
/// <param name="Top">Where it begins, pixels.</param>
/// <param name="Height">Its height, pixels; what lies below the page is left out.</param>
internal readonly record struct PageBand(int Page, int Resolution, int Top, int Height);

/// <summary>Draws a piece of a PDF page by pdftoppm, of the package poppler-utils: the only thing that needs it.</summary>
internal static class PageRenderer
{
    private const string Program = "pdftoppm";

    /// <summary>Draws a band.</summary>
    /// <param name="path">Full path of the PDF.</param>
    /// <param name="band">Which part.</param>
    /// <param name="cancellation">Ends the program.</param>
    /// <exception cref="PictureFailedException">The program is missing or fails.</exception>
    public static async Task<Bitmap> RenderAsync(string path, PageBand band, CancellationToken cancellation)
    {
        using var process = Start(path, band);
        try
        {
            using var pixels = new MemoryStream();
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.StandardOutput.BaseStream.CopyToAsync(pixels, cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            var said = await errors.ConfigureAwait(false);
            return process.ExitCode == 0 && Bitmap.TryReadPpm(pixels.ToArray()) is { } image
                ? image
                : throw new PictureFailedException(PictureFault.ToolFailed, said.ReplaceLineEndings(" ").Trim());
        }
        catch (OperationCanceledException)
        {
            if (!process.HasExited) process.Kill();
            throw;
        }
    }

    private static Process Start(string path, PageBand band)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        var page = Text(band.Page);

        // the crop box is what the coordinates of a figure count from
        foreach (var word in (ReadOnlySpan<string>)["-f", page, "-l", page, "-r", Text(band.Resolution), "-cropbox", "-x", "0", "-y", Text(band.Top), "-H", Text(band.Height), path])
            start.ArgumentList.Add(word);
        try
        {
            return Process.Start(start) ?? throw new PictureFailedException(PictureFault.ToolMissing, Program);
        }
        catch (Win32Exception exception)
        {
            throw new PictureFailedException(PictureFault.ToolMissing, Program, exception);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
