using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Extractor.Query.Workbook;

/// <summary>An .xlsx file, written part by part; the same sheets give the same bytes.</summary>
internal sealed class WorkbookPackage : IDisposable
{
    // The first day a zip file can tell: the day of writing would make each file another.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly int sheets;
    private readonly List<(string Name, string Filter)> written = [];

    /// <summary>Starts a workbook.</summary>
    /// <param name="file">Where it goes; left open.</param>
    /// <param name="sheets">How many sheets will follow.</param>
    public WorkbookPackage(Stream file, int sheets)
    {
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        this.sheets = sheets;
        Write("[Content_Types].xml", WorkbookParts.Types(sheets));
        Write("_rels/.rels", WorkbookParts.Root);
    }

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name: at most 31 letters, none of <c>: \ / ? * [ ]</c>.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="note">What stands above the headings, or null.</param>
    /// <param name="mostLinks">How many cells may lead somewhere.</param>
    /// <param name="fill">Adds its rows.</param>
    public void Add(string name, ImmutableArray<SheetColumn> columns, string? note, int mostLinks, Action<SheetWriter> fill)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"sheet{written.Count + 1}.xml");
        string[] targets;
        using (var part = Open("xl/worksheets/" + file))
        using (var sheet = new SheetWriter(part, columns, note, mostLinks))
        {
            fill(sheet);
            sheet.Complete();
            written.Add((name, sheet.Filter));
            targets = [.. sheet.Targets];
        }

        if (targets.Length > 0) WriteLinks($"xl/worksheets/_rels/{file}.rels", targets);
    }

    /// <summary>Ends the workbook.</summary>
    /// <exception cref="InvalidOperationException">Sheets are missing.</exception>
    public void Complete()
    {
        if (written.Count != sheets) throw new InvalidOperationException($"{written.Count} of {sheets} sheets were written");
        Write("xl/styles.xml", WorkbookParts.Styles);
        Write("xl/workbook.xml", WorkbookParts.Workbook(written));
        Write("xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(sheets));
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private void WriteLinks(string path, string[] targets)
    {
        using var part = Open(path);
        using var xml = XmlWriter.Create(part);
        xml.WriteStartElement("Relationships", WorkbookParts.Package);
        for (var i = 0; i < targets.Length; i++)
        {
            xml.WriteStartElement("Relationship", WorkbookParts.Package);
            xml.WriteAttributeString("Id", string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            xml.WriteAttributeString("Type", WorkbookParts.Relations + "/hyperlink");
            xml.WriteAttributeString("Target", targets[i]);
            xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Write(string path, string text)
    {
        using var part = new StreamWriter(Open(path));
        part.Write(text.ReplaceLineEndings("\n"));
    }

    private Stream Open(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Day;
        return entry.Open();
    }
}
