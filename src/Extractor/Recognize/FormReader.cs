using System.Collections.Immutable;
using System.Text;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>Cells of a performance form → its labelled fields and the raw rows of its indicator grid.</summary>
internal sealed class FormReader(KnowledgeBase knowledge)
{
    private const int LeastColumns = 3;
    private const string MergedField = "the field's cell was merged over two rows; its text was printed again for the second";
    private const string SpacedLabel = "the label is known without its stray space";

    /// <summary>Reads one form.</summary>
    /// <param name="grid">Its cells.</param>
    /// <param name="repairs">Receives what was healed in the head.</param>
    public FormReading Read(TableGrid grid, List<Repair> repairs)
    {
        var header = Enumerable.Range(0, grid.Rows.Length).FirstOrDefault(r => Columns(grid.Rows[r]).Count >= LeastColumns, -1);
        var fields = Fields(grid, header < 0 ? grid.Rows.Length : header, repairs);
        if (header < 0) return new FormReading(fields, [], -1, -1, [], []);
        var columns = Columns(grid.Rows[header]);
        // The merged label 绩效指标 stands in the first column of all; further left columns hold the projects of a list.
        var stub = columns.Values.Min() == 1 ? 0 : -1;
        return new FormReading(fields, WithProject(grid, header, columns), header, stub, [.. grid.Rows.Skip(header + 1)], []);
    }

    /// <summary>A list of many projects names them in a column whose heading may stand one row higher, merged downwards.</summary>
    private ImmutableDictionary<string, int> WithProject(TableGrid grid, int header, ImmutableDictionary<string, int> columns)
    {
        var first = columns.Values.Min();
        for (var row = header; row >= Math.Max(0, header - 1); row--)
            for (var c = 0; c < first; c++)
                if (knowledge.Forms.Column(grid.Rows[row][c].Text) == "project") return columns.SetItem("project", c);
        return columns;
    }

    private ImmutableDictionary<string, int> Columns(ImmutableArray<Cell> row)
    {
        var columns = ImmutableDictionary.CreateBuilder<string, int>();
        for (var c = 0; c < row.Length; c++)
            if (row[c].Text.Length > 0 && knowledge.Forms.Column(row[c].Text) is { } column) columns.TryAdd(column, c);
        return knowledge.Forms.HeaderNeeds.All(columns.ContainsKey) ? columns.ToImmutable() : [];
    }

    private ImmutableDictionary<string, FormField> Fields(TableGrid grid, int end, List<Repair> repairs)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, FormField>();
        string? last = null;
        for (var r = 0; r < end; r++)
        {
            var row = grid.Rows[r];
            string? open = null;
            foreach (var cell in row.Where(c => c.Text.Length > 0))
            {
                if (knowledge.Forms.Field(cell.Text) is { } field)
                {
                    (open, last) = (field, field);
                    fields.TryAdd(field, new FormField("", cell.Place, LabelUnit(cell.Text)));
                    if (cell.Text.Any(char.IsWhiteSpace)) repairs.Add(new Repair("label_spaces", cell.Text, LabelText.Compact(cell.Text), SpacedLabel, cell.Place, grid.Number));
                    continue;
                }

                if (open is not null)
                {
                    Set(fields, open, cell);
                    open = null;
                }
                else if (last is not null && row[0].Text.Length == 0)
                {
                    Continue(fields, last, cell, grid.Number, repairs);
                }
            }
        }

        return fields.ToImmutable();
    }

    private static MoneyUnit? LabelUnit(string label)
    {
        var text = LabelText.Compact(label);
        var open = text.LastIndexOf('（');
        return open >= 0 && text[^1] == '）' ? MoneyUnit.Parse(text[(open + 1)..^1]) : null;
    }

    private static void Set(ImmutableDictionary<string, FormField>.Builder fields, string field, Cell cell)
    {
        if (fields[field].Text.Length == 0) fields[field] = fields[field] with { Text = cell.Text, Place = cell.Place };
    }

    /// <summary>A text under a field's own: the same text again (a merged cell), or the rest of it.</summary>
    private static void Continue(ImmutableDictionary<string, FormField>.Builder fields, string field, Cell cell, int table, List<Repair> repairs)
    {
        var before = fields[field];
        if (before.Text == cell.Text)
        {
            repairs.Add(new Repair("merged_cell", cell.Text.Length > 60 ? cell.Text[..60] + "…" : cell.Text, "", MergedField, cell.Place, table));
            return;
        }

        fields[field] = before with { Text = new StringBuilder(before.Text).Append(cell.Text).ToString() };
    }
}
