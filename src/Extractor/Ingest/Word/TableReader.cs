using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>Reads tables.</summary>
internal sealed class TableReader(ParagraphReader paragraphs, PageCounter pages, Unread unread, IngestLimits limits)
{
    /// <summary>No column of a grid lies farther right.</summary>
    private const int MostAcross = 1_000_000;

    /// <summary>True where a table only arranges the page: fewer than two of its rows hold text of their own, or it is one cell wide.</summary>
    public static bool Arranges(XElement table)
    {
        var rows = Shown(table).Select(r => Cells(r).ToList()).ToList();
        return rows.Count(r => r.Exists(HasText)) < 2 || !rows.Exists(r => r.Count > 1);
    }

    /// <summary>The blocks of all cells in order.</summary>
    public static IEnumerable<XElement> Blocks(XElement table) => Shown(table).SelectMany(Cells).SelectMany(c => c.Elements());

    /// <summary>Reads a table as a grid.</summary>
    public WordTable Read(XElement table)
    {
        var (rows, inner, notes) = (new List<(int Page, List<(int At, string Text)> Cells)>(), new List<XElement>(), new List<XElement>());
        foreach (var row in Inside(table, "tr"))
        {
            if (IsHidden(row)) unread.HiddenRow();
            else if (!IsDeleted(row)) rows.Add(Row(row, inner, notes));
        }

        // columns of the grid in which no cell begins part nothing; one more is kept than may be, so that what cuts the lines tells of it
        var columns = rows.SelectMany(r => r.Cells).Select(c => c.At).Distinct().Order().Take(limits.LineCells + 1).Select((at, i) => (at, i)).ToDictionary(c => c.at, c => c.i);
        return new WordTable([.. rows.Select(r => new WordRow(r.Page, Spread(r.Cells, columns)))], inner, notes);
    }

    private (int Page, List<(int At, string Text)> Cells) Row(XElement row, List<XElement> inner, List<XElement> notes)
    {
        int? page = null;
        var started = pages.Page;
        var cells = new List<(int At, string Text)>();
        var at = Math.Clamp(row.Child("trPr").Number("gridBefore") ?? 0, 0, MostAcross);
        foreach (var cell in Cells(row))
        {
            var properties = cell.Child("tcPr");
            var text = new StringBuilder();
            Collect(cell.Elements());
            cells.Add((at, IsCovered(properties) ? "" : text.ToString()));
            at = Math.Min(at + Math.Clamp(properties.Number("gridSpan") ?? 1, 1, MostAcross), MostAcross);

            void Collect(IEnumerable<XElement> blocks)
            {
                foreach (var block in blocks)
                {
                    if (block.Name.LocalName == "tbl") inner.Add(block);
                    else if (block.Name.LocalName != "p") Collect(block.Elements());
                    else if (paragraphs.Read(block) is { } read)
                    {
                        if (read.Text.Length > 0) page ??= read.Page;
                        text.Append(read.Text).Append('\n');
                        notes.AddRange(read.Notes);
                        foreach (var box in read.Boxes) Collect(box.Elements());
                    }
                }
            }
        }

        return (page ?? started, cells);
    }

    private static ImmutableArray<string> Spread(List<(int At, string Text)> cells, Dictionary<int, int> columns)
    {
        var texts = new string[columns.Count];
        Array.Fill(texts, "");
        foreach (var (at, text) in cells)
            if (columns.TryGetValue(at, out var column)) texts[column] = text;
        return [.. texts];
    }

    /// <summary>A cell that belongs to the one above it, or (in documents made of older ones) at its left.</summary>
    private static bool IsCovered(XElement? properties) => IsContinued(properties.Child("vMerge")) || IsContinued(properties.Child("hMerge")) || properties.Child("cellDel") is not null;

    private static bool IsContinued(XElement? merge) => merge is not null && merge.Said("val") is not "restart";

    private static bool HasText(XElement cell) =>
        cell.Elements().Any(e => e.Name.LocalName == "p" ? e.Descendants().Any(t => t.Name.LocalName == "t" && t.Value.Length > 0) : e.Name.LocalName != "tbl" && HasText(e));

    private static IEnumerable<XElement> Shown(XElement table) => Inside(table, "tr").Where(r => !IsHidden(r) && !IsDeleted(r));

    private static IEnumerable<XElement> Cells(XElement row) => Inside(row, "tc");

    private static bool IsHidden(XElement row) => row.Child("trPr").IsOn("hidden");

    private static bool IsDeleted(XElement row) => row.Child("trPr").Child("del") is not null;

    /// <summary>The rows of a table or the cells of a row, those in content controls too.</summary>
    private static IEnumerable<XElement> Inside(XElement element, string name) => element.Elements().SelectMany(e => e.Name.LocalName switch
    {
        var own when own == name => [e],
        "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" => Inside(e, name),
        _ => Enumerable.Empty<XElement>(),
    });
}
