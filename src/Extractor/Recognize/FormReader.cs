using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>Cells of a performance form → its labelled fields and the raw rows of its indicator grid.</summary>
internal sealed class FormReader(KnowledgeBase knowledge)
{
    private const string Remark = "note";

    private readonly FormHead head = new(knowledge.Forms);
    private readonly FormHeader headers = new(knowledge.Forms);
    private readonly ProjectList lists = new(knowledge.Forms);

    /// <summary>Reads one form.</summary>
    /// <param name="grid">Its cells.</param>
    /// <param name="office">Whose disclosure it is, or empty: its name is no project's.</param>
    /// <param name="repairs">Receives what was healed in the head.</param>
    /// <param name="problems">Receives what could not be told.</param>
    public FormReading Read(TableGrid grid, string office, List<Repair> repairs, List<Problem> problems)
    {
        var blocks = Blocks(grid, problems);
        var end = blocks.Count > 0 ? Top(grid, blocks[0].Header, blocks[0].Block.FirstIndicator) : lists.Header(grid) is var list and >= 0 ? list : grid.Rows.Length;
        var fields = head.Read(grid, end, repairs);
        if (blocks.Count > 0 && !fields.ContainsKey("project_name") && !blocks[0].Block.IsList && knowledge.Forms.TitleProject(grid.Caption.Title) is { Length: > 0 } name
            && (office.Length == 0 || (!name.Contains(office, StringComparison.Ordinal) && !office.Contains(name, StringComparison.Ordinal))))
            fields = fields.Add("project_name", new FormField(name, grid.Caption.Place ?? grid.Rows[0][0].Place));
        var projects = blocks.Count > 0 ? lists.Read(blocks.Select(b => b.Block), grid, office) : lists.Read(grid, end, office);
        if (projects.Length > 1)
            problems.Add(Problem.Of("projects_listed", Severity.Info, projects[0].Place, grid.Number.ToString(CultureInfo.InvariantCulture), projects.Length.ToString(CultureInfo.InvariantCulture)));
        return new FormReading(fields, [.. blocks.Select(b => b.Block)], projects, []);
    }

    /// <summary>The first row of a header of several storeys: headings left of the indicators are merged down from it; a form has one label there at most.</summary>
    private static int Top(TableGrid grid, int header, int first)
    {
        while (header > 0 && grid.Rows[header].Take(first).Count(c => c.Span == CellSpan.Above) > 1) header--;
        return header;
    }

    /// <summary>The blocks under each header; the labels under the last row (备注) are none of its rows.</summary>
    private List<(int Header, FormBlock Block)> Blocks(TableGrid grid, List<Problem> problems)
    {
        var found = Enumerable.Range(0, grid.Rows.Length).Select(r => (Row: r, Columns: headers.Read(grid, r, problems))).Where(h => h.Columns is not null).ToList();
        var blocks = new List<(int, FormBlock)>();
        for (var i = 0; i < found.Count; i++)
        {
            var (row, columns) = (found[i].Row, found[i].Columns!);
            var end = i + 1 < found.Count ? found[i + 1].Row : grid.Rows.Length;
            var first = FormBlock.FirstOf(columns);
            // The merged label 绩效指标 stands in the first column of all; further left columns hold the projects of a list.
            var stub = first == 1 && !columns.Values.Any(c => c.First == 0) ? 0 : -1;
            var rows = grid.Rows.Skip(row + 1).Take(end - row - 1).TakeWhile(r => !IsLabelled(r, first, columns.ContainsKey("project"))).ToImmutableArray();
            blocks.Add((row, new FormBlock(columns, stub, stub >= 0 && knowledge.Forms.IsStub(grid.Rows[row][stub].Text), rows)));
        }

        return blocks;
    }

    /// <summary>A labelled field below the indicators: its label is the row's first cell and stands left of them, or alone. A list has headings there.</summary>
    private bool IsLabelled(ImmutableArray<Cell> row, int first, bool isList)
    {
        var filled = Enumerable.Range(0, row.Length).Where(c => row[c].Text.Length > 0).ToList();
        return filled.Count > 0 && (filled[0] < first || filled.Count == 1) && knowledge.Forms.HeadField(row[filled[0]].Text) is var (field, _) && (!isList || field == Remark);
    }
}
