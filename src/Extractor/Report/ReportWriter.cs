using System.Text;
using Extractor.Query;
using Extractor.Report.Data;
using Extractor.Report.Page;
using Extractor.Values;

namespace Extractor.Report;

/// <summary>Makes of a dataset one page for readers.</summary>
public static class ReportWriter
{
    /// <summary>Name of the page in the dataset's folder.</summary>
    public const string FileName = "report.html";

    /// <summary>Writes the page into the dataset's folder. The same dataset gives the same bytes, as long as its documents lie where they lay.</summary>
    /// <param name="folder">A dataset folder with CSV files.</param>
    /// <param name="isChinese">True where the page opens in Chinese, else in English; its reader can change it.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <returns>The path of the page.</returns>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="ReportNotWritableException">The page can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static string Write(string folder, bool isChinese, CancellationToken cancellation = default)
    {
        var page = ReportPage.Of(ReportReader.Read(folder, cancellation), isChinese ? "zh" : "en");
        var target = Path.Combine(folder, FileName);
        try
        {
            Replace(target, page);
            return target;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReportNotWritableException(target, e);
        }
    }

    // Whole or not at all; and neither name is followed where it is a link to another file.
    private static void Replace(string target, string page)
    {
        var partial = target + ".partial";
        File.Delete(partial);
        using (var stream = new FileStream(partial, FileMode.CreateNew))
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            writer.Write(page);
        Replacement.Move(partial, target);
    }
}
