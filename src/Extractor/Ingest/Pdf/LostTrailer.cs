using System.Globalization;
using System.Text;

namespace Extractor.Ingest.Pdf;

/// <summary>
/// A download that broke off has lost its end, where a PDF says which object is its root. That object can still be there: it names itself.
/// </summary>
internal static class LostTrailer
{
    /// <summary>The file with an end that names its root.</summary>
    /// <param name="file">A file that can't be opened as it is.</param>
    /// <returns>It, or null where no root is to be found.</returns>
    public static byte[]? Restore(ReadOnlySpan<byte> file)
    {
        int? root = null;
        for (var at = 0; PdfBytes.NextObject(file, ref at, out var number, out var body);)
            if (body.IndexOf("/Type /Catalog"u8) >= 0 || body.IndexOf("/Type/Catalog"u8) >= 0) root = number;
        if (root is not { } found) return null;
        var end = string.Create(
            CultureInfo.InvariantCulture,
            $"\nendstream\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root {found} 0 R /Size 1 >>\nstartxref\n{file.Length + 18}\n%%EOF\n");
        return [.. file, .. Encoding.ASCII.GetBytes(end)];
    }
}
