using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Proof;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Repairs;

/// <summary>Other ways to read rows of a page image whose sums fail: one doubtful letter of a figure as the reader's next best thought.</summary>
internal static class PixelReadings
{
    private const string Kind = "ocr_digit";

    /// <summary>What the reader held to be less likely is no reading.</summary>
    private const float Thought = 0.01f;

    /// <summary>The readings, those of one row together.</summary>
    /// <param name="table">The table as read.</param>
    /// <param name="failing">The identities within it that fail.</param>
    /// <param name="read">The letters of the page images.</param>
    public static IEnumerable<RowChoice> Of(TableReading table, IReadOnlyList<Equation> failing, ReadLetters read)
    {
        var money = table.Money!;
        var members = failing.SelectMany(e => e.Members).Select(m => m.Node).ToHashSet();
        var lines = money.Figures.Where(f => members.Contains(f.Id)).Select(f => money.RowOf(f).Line);
        var figures = table.Columns.Where(c => c.Role == ColumnRole.Figure).Select(c => c.Index).ToList();
        var unread = Enumerable.Range(table.Grid.HeaderRows, table.Grid.Rows.Length - table.Grid.HeaderRows).Where(line => figures.Exists(c => IsUnread(table.Grid.Rows[line][c])));
        foreach (var line in lines.Concat(unread).Distinct().Order())
        {
            var row = table.Grid.Rows[line];
            foreach (var column in figures.Where(c => row[c].Text.Length > 0))
                foreach (var text in Others(row[column], read)) yield return new RowChoice(line, Kind, row.SetItem(column, row[column] with { Text = text, Printed = text }));
        }
    }

    private static bool IsUnread(Cell cell) => cell.Text.Any(char.IsAsciiDigit) && !PrintedNumber.TryParse(cell.Text, out _);

    /// <summary>The figures that a cell is with one letter read otherwise.</summary>
    private static ImmutableArray<string> Others(Cell cell, ReadLetters read)
    {
        var letters = read.In(cell.Place).Where(l => l.Read is not null).OrderBy(l => l.Box.X0).ToList();
        var printed = string.Concat(letters.Select(l => l.Text));
        if (printed != cell.Text.Replace(" ", "", StringComparison.Ordinal)) return [];
        var own = PrintedNumber.TryParse(cell.Text, out var number) ? number.Value : (decimal?)null;
        return
        [
            .. from at in Enumerable.Range(0, letters.Count)
               from other in letters[at].Read!.Alternatives
               where other.Confidence >= Thought
               let text = string.Concat(letters.Select((l, i) => i == at ? other.Text : l.Text))
               where PrintedNumber.TryParse(text, out var value) && value.Value != own
               select text,
        ];
    }
}
