using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Extractor.Values;

namespace Extractor.Ingest.Sheets;

/// <summary>
/// What must be known of an <c>.xlsx</c> before it is read: that it unpacks to a bounded size and names no column beyond those of Excel,
/// since the reader reserves memory for the highest; and which cells are in error, since the reader gives them as empty.
/// </summary>
internal sealed class WorkbookScan
{
    private const string Folder = "xl/";
    private const int Mebibyte = 1024 * 1024;

    /// <summary>How many cells in error are named.</summary>
    private const int ErrorsNamed = 5;

    private readonly Dictionary<string, SheetScan> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);

    private WorkbookScan()
    {
    }

    /// <summary>Of a file that is no archive: nothing is known.</summary>
    public static WorkbookScan None { get; } = new();

    /// <summary>Why the workbook is not to be read, or null.</summary>
    public Problem? Refusal { get; private set; }

    /// <summary>Looks through a file.</summary>
    /// <param name="file">The whole file; it stays open.</param>
    /// <param name="limits">How much it may unpack to.</param>
    /// <exception cref="InvalidDataException">It is no archive, or a damaged one.</exception>
    public static WorkbookScan Of(Stream file, IngestLimits limits)
    {
        var scan = new WorkbookScan();
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        long left = limits.WorkbookBytes;
        foreach (var entry in archive.Entries)
        {
            left -= scan.Entry(entry, left);
            if (left <= 0) scan.Refusal ??= Problem.Of("workbook_too_large", Severity.Error, null, $"{Math.Max(1, limits.WorkbookBytes / Mebibyte)} MB");
            if (scan.parts.TryGetValue(entry.FullName, out var sheet) && sheet.IsBeyondExcel) scan.Refusal ??= Problem.Of("workbook_damaged", Severity.Error, null, "a cell beyond column XFD");
            if (entry.FullName == Folder + "workbook.bin") scan.Refusal ??= Problem.Of("kind_not_supported", Severity.Error, null, "xlsb");
            if (scan.Refusal is not null) break;
        }

        return scan;
    }

    /// <summary>The problem of a sheet's cells in error; none where there are none.</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="page">Its number.</param>
    public ImmutableArray<Problem> Errors(string name, int page)
    {
        if (!sheets.TryGetValue(name, out var id) || !targets.TryGetValue(id, out var target) || !parts.TryGetValue(target, out var part) || part.Errors == 0) return [];
        var cells = string.Join(", ", part.ErrorCells) + (part.Errors > ErrorsNamed ? " …" : "");
        return [Problem.Of("cells_in_error", Severity.Warning, new Place(page, null, null, null), name, part.Errors.ToString(CultureInfo.InvariantCulture), cells)];
    }

    /// <summary>Looks through a part.</summary>
    /// <returns>How many bytes it unpacks to, as far as it can be.</returns>
    private long Entry(ZipArchiveEntry entry, long most)
    {
        long taken = 0;
        try
        {
            using var part = new BoundedPart(entry.Open(), most);
            try
            {
                Part(entry.FullName, part);
                part.CopyTo(Stream.Null);
            }
            finally
            {
                taken = part.Taken;
            }
        }
        catch (InvalidDataException)
        {
            // the reader meets the same damage and tells of it; the sheets before it are whole
        }

        return taken;
    }

    private void Part(string name, BoundedPart stream)
    {
        // pictures and the like are only measured
        if (stream.Peek() is not ('<' or 0xEF or 0xFE or 0xFF or 0 or ' ' or '\r' or '\n' or '\t')) return;
        try
        {
            using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = false });
            xml.MoveToContent();
            switch (xml.LocalName)
            {
                case "worksheet":
                    parts[name] = SheetScan.Of(xml, ErrorsNamed);
                    break;
                case "workbook":
                    while (xml.Read())
                        if (xml.LocalName == "sheet" && xml.GetAttribute("name") is { } sheet && Id(xml) is { } id) sheets.TryAdd(sheet, id);
                    break;
                case "Relationships" when name.Equals(Folder + "_rels/workbook.xml.rels", StringComparison.OrdinalIgnoreCase):
                    while (xml.Read())
                        if (xml.GetAttribute("Id") is { } relation && xml.GetAttribute("Target") is { } target) targets.TryAdd(relation, target[0] == '/' ? target[1..] : Folder + target);
                    break;
            }
        }
        catch (XmlException)
        {
            // the reader meets the same damage and tells of it, where it needs this part at all
        }
    }

    private static string? Id(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) return xml.Value;
        return null;
    }
}
