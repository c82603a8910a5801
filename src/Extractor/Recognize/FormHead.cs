using System.Collections.Immutable;
using System.Text;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>The head of a performance form: labels and what stands beside or under them.</summary>
internal sealed class FormHead(FormCatalogue forms)
{
    private const int LongestLabel = 20;
    private const int Excerpt = 60;
    private const string OfTerm = "term ";
    private const string MergedField = "the field's cell was merged over two rows; its text was printed again for the second";
    private const string SpacedLabel = "the label is known without its stray space";

    /// <summary>Reads the fields of the rows over the indicators.</summary>
    /// <param name="grid">The form.</param>
    /// <param name="end">The first row that is none of the head.</param>
    /// <param name="repairs">Receives what was healed.</param>
    public ImmutableDictionary<string, FormField> Read(TableGrid grid, int end, List<Repair> repairs)
    {
        var fields = new Dictionary<string, FormField>();
        var waiting = new List<Waiting>();
        var columns = new Dictionary<string, int>();
        var (last, lastColumn) = ((string?)null, -1);
        MoneyUnit? unit = null;
        for (var r = 0; r < end; r++)
        {
            var row = grid.Rows[r];
            TakeUnder(row, waiting, fields);
            string? open = null;
            for (var c = 0; c < row.Length; c++)
            {
                var cell = row[c];
                if (cell.Text.Length == 0) continue;
                var own = cell.Text.Length <= LongestLabel ? LabelUnit(cell.Text) : null;
                if (forms.HeadField(cell.Text) is var (label, value))
                {
                    var field = OfYear(label, c, columns);
                    unit = own ?? unit;
                    fields.TryAdd(field, new FormField(value, cell.Place, own ?? unit));
                    columns.TryAdd(field, c);
                    if (value.Length == 0) waiting.Add(new Waiting(field, c, row.Count(other => other.Text.Length > 0) == 1));
                    (open, last, lastColumn) = (value.Length == 0 ? field : null, field, -1);
                    if (cell.Text.Any(char.IsWhiteSpace)) repairs.Add(new Repair("label_spaces", cell.Text, LabelText.Compact(cell.Text), SpacedLabel, cell.Place, grid.Number));
                }
                else if (own is not null)
                {
                    unit = own;
                }
                else if (open is not null)
                {
                    Set(fields, open, cell);
                    waiting.RemoveAll(w => w.Field == open);
                    (open, lastColumn) = (null, c);
                }
                else if (last is not null && row[0].Text.Length == 0 && c == lastColumn)
                {
                    Continue(fields, last, cell, grid.Number, repairs);
                }
            }
        }

        return fields.ToImmutableDictionary();
    }

    /// <summary>The unit of money that a label names in parentheses at its end, or null.</summary>
    /// <param name="label">A label as printed.</param>
    public static MoneyUnit? LabelUnit(string label)
    {
        var text = LabelText.Compact(label);
        var open = text.LastIndexOf('（');
        return open >= 0 && text[^1] == '）' ? MoneyUnit.Parse(text[(open + 1)..^1]) : null;
    }

    /// <summary>The field a label names; where the whole term's budget stands beside the year's, what is under the first is part of it.</summary>
    private string OfYear(string field, int column, Dictionary<string, int> columns) =>
        forms.IsMoney(field) && forms.Instead.TryGetValue("budget", out var term) && field != term && field != "budget"
        && columns.TryGetValue(term, out var whole) && whole == column && columns.TryGetValue("budget", out var year) && year != column ? OfTerm + field : field;

    /// <summary>What stands under labels that have nothing beside them: a goal in the next row, a figure under 合计 in a row of figures.</summary>
    private void TakeUnder(ImmutableArray<Cell> row, List<Waiting> waiting, Dictionary<string, FormField> fields)
    {
        var figures = row.All(c => c.Text.Length == 0 || PrintedNumber.TryParse(c.Text, out _));
        for (var i = waiting.Count - 1; i >= 0; i--)
        {
            var (field, column) = (waiting[i].Field, waiting[i].Column);
            var cell = row[column];
            if (forms.IsMoney(field) && (forms.IsBetween(cell.Text) || (cell.Text.Length == 0 && !figures))) continue;
            var isAlone = waiting[i].IsAlone && row.Count(c => c.Text.Length > 0) == 1;
            waiting.RemoveAt(i);
            if (cell.Text.Length == 0 || forms.HeadField(cell.Text) is not null) continue;
            // Any other text in the labels' own column may be a label that nobody knows.
            if (forms.IsMoney(field) ? figures : forms.IsGoal(field) && (column == 0 ? isAlone : row[0].Text.Length == 0)) Set(fields, field, cell);
        }
    }

    private static void Set(Dictionary<string, FormField> fields, string field, Cell cell)
    {
        if (fields[field].Text.Length == 0) fields[field] = fields[field] with { Text = cell.Text, Place = cell.Place };
    }

    /// <summary>A text under a field's own: the same text again (a merged cell), or the rest of it.</summary>
    private static void Continue(Dictionary<string, FormField> fields, string field, Cell cell, int table, List<Repair> repairs)
    {
        var before = fields[field];
        if (before.Text == cell.Text)
        {
            repairs.Add(new Repair("merged_cell", cell.Text.Length > Excerpt ? cell.Text[..Excerpt] + "…" : cell.Text, "", MergedField, cell.Place, table));
            return;
        }

        fields[field] = before with { Text = new StringBuilder(before.Text).Append(cell.Text).ToString() };
    }

    /// <summary>A label with nothing beside it.</summary>
    private sealed record Waiting(string Field, int Column, bool IsAlone);
}
