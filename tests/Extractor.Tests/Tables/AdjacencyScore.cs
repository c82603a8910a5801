using System.Globalization;
using System.Xml.Linq;
using Extractor.Tables;

namespace Extractor.Tests.Tables;

/// <summary>The benchmark's measure: pairs of texts beside or under each other, blank cells skipped.</summary>
internal static class AdjacencyScore
{
    /// <summary>F1 of one document.</summary>
    public static double Of(string truthFile, IEnumerable<PageTable> tables)
    {
        var truth = XDocument.Load(truthFile).Descendants("region").Select(r => (Page: (int)r.Attribute("page")!, Relations: Relations(Cells(r)))).ToList();
        var read = tables.Select(t => (t.Page, Relations: Relations(t.Rows.SelectMany((row, r) => row.Select((text, c) => (r, c, (r, c), Plain(text))))))).ToList();
        var pairs = truth.SelectMany((t, i) => read.Select((p, j) => (Shared: t.Page == p.Page ? Shared(t.Relations, p.Relations) : 0, I: i, J: j))).OrderByDescending(p => p.Shared);
        var (usedTruth, usedRead, hits) = (new HashSet<int>(), new HashSet<int>(), 0);
        foreach (var (shared, i, j) in pairs.Where(p => p.Shared > 0))
        {
            if (usedTruth.Contains(i) || usedRead.Contains(j)) continue;
            usedTruth.Add(i);
            usedRead.Add(j);
            hits += shared;
        }

        return 2.0 * hits / (truth.Sum(t => t.Relations.Values.Sum()) + read.Sum(r => r.Relations.Values.Sum()));
    }

    private static IEnumerable<(int Row, int Column, (int, int) Cell, string Text)> Cells(XElement region) =>
        from cell in region.Elements("cell")
        let row = (int)cell.Attribute("start-row")!
        let column = (int)cell.Attribute("start-col")!
        from r in Enumerable.Range(row, Last(cell, "end-row", row) - row + 1)
        from c in Enumerable.Range(column, Last(cell, "end-col", column) - column + 1)
        select (r, c, (row, column), Plain(cell.Element("content")?.Value ?? ""));

    private static int Last(XElement cell, string name, int first) =>
        int.TryParse(cell.Attribute(name)?.Value, CultureInfo.InvariantCulture, out var last) ? last : first;

    private static Dictionary<(string, string, char), int> Relations(IEnumerable<(int Row, int Column, (int, int) Cell, string Text)> cells)
    {
        var filled = cells.Where(c => c.Text.Length > 0).ToList();
        var pairs = new HashSet<((int, int), (int, int), char, string, string)>();
        foreach (var line in filled.GroupBy(c => c.Row).Select(g => (Way: 'h', Cells: g.OrderBy(c => c.Column).ToList())).Concat(filled.GroupBy(c => c.Column).Select(g => (Way: 'v', Cells: g.OrderBy(c => c.Row).ToList()))))
            foreach (var (a, b) in line.Cells.Zip(line.Cells.Skip(1)))
                if (a.Cell != b.Cell) pairs.Add((a.Cell, b.Cell, line.Way, a.Text, b.Text));
        return pairs.GroupBy(p => (p.Item4, p.Item5, p.Item3)).ToDictionary(g => g.Key, g => g.Count());
    }

    private static int Shared(Dictionary<(string, string, char), int> a, Dictionary<(string, string, char), int> b) => a.Sum(p => Math.Min(p.Value, b.GetValueOrDefault(p.Key)));

    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u200b')).ToLowerInvariant();
}
