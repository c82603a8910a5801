using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Tables;
using Extractor.Verify;

namespace Extractor.Overlay;

/// <summary>
/// A folder of pictures, one a page: what was found on it, drawn over it. The pages of a document stand in a folder of their own,
/// named by its id: <c>DIR/d0123456789abcdef/page-003.svg</c>. Safe to share between threads that add different documents.
/// </summary>
/// <remarks>Trouble with the disk is the caller's to tell the user: every exception of the file system passes through.</remarks>
public sealed partial class OverlayFolder
{
    private readonly string folder;
    private readonly long mostBytes;

    /// <summary>Makes the folder.</summary>
    /// <param name="folder">Where; made if missing.</param>
    /// <param name="mostBytes">Bytes of one document's pictures: once there are so many, its other pages are left out.</param>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it.</exception>
    public OverlayFolder(string folder, long mostBytes = 512L * 1024 * 1024)
    {
        (this.folder, this.mostBytes) = (Path.GetFullPath(folder), mostBytes);
        Directory.CreateDirectory(this.folder);
    }

    /// <summary>Draws a document; pictures of its pages that were there before are gone. A text has no pages to draw and leaves no folder.</summary>
    /// <param name="trace">The document.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <returns>How many of its pages were left out, because there were too many bytes of pictures.</returns>
    /// <exception cref="ArgumentException">The document's id is none.</exception>
    /// <exception cref="IOException">The folder can't be written, or is a link.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public int Add(DocumentTrace trace, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(trace);
        return Add(trace.Result.Document.DocumentId, trace.Source.Drawn.Length, new DocumentMarks(trace).Pages(), cancellation);
    }

    /// <summary>Draws the tables of a document, likewise.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <returns>How many of its pages were left out, because there were too many bytes of pictures.</returns>
    /// <exception cref="ArgumentException">The id is none.</exception>
    /// <exception cref="IOException">The folder can't be written, or is a link.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder can't be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public int Add(string id, DocumentTables tables, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return Add(id, tables.Drawn.Length, PageTableMarks.Pages(tables), cancellation);
    }

    private int Add(string id, int count, IEnumerable<MarkedPage> pages, CancellationToken cancellation)
    {
        if (!DocumentId().IsMatch(id)) throw new ArgumentException($"'{id}' is no document id", nameof(id));
        if (count == 0) return 0;
        var target = Fresh(Path.Combine(folder, id));
        var bytes = 0L;
        foreach (var page in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            if (bytes > mostBytes) return count;
            using var file = new FileStream(Path.Combine(target, Name(page.Page.Number)), FileMode.CreateNew, FileAccess.Write);
            SvgPage.Write(file, page);
            bytes += file.Length;
            count--;
        }

        return 0;
    }

    /// <summary>The document's folder without the pictures of an earlier run. A link would lead out of the folder, so it is refused; a picture that is one goes itself.</summary>
    private static string Fresh(string target)
    {
        if (new DirectoryInfo(target).LinkTarget is not null) throw new IOException($"'{target}' is a symbolic link; remove it to write there");
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(target).Where(f => PageName().IsMatch(Path.GetFileName(f))).ToImmutableArray()) File.Delete(file);
        return target;
    }

    private static string Name(int page) => string.Create(CultureInfo.InvariantCulture, $"page-{page:000}.svg");

    [GeneratedRegex(@"^d[0-9a-f]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentId();

    [GeneratedRegex(@"^page-[0-9]{3,}\.svg\z", RegexOptions.CultureInvariant)]
    private static partial Regex PageName();
}
