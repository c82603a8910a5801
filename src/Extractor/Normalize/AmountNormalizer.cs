using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Proof;
using Extractor.Recognize;

namespace Extractor.Normalize;

/// <summary>Figures → rows of amounts.csv: yuan, canonical items, the tree of parts.</summary>
internal sealed class AmountNormalizer(KnowledgeBase knowledge)
{
    /// <summary>The amounts of one table.</summary>
    /// <param name="documentId">For the figures' stable names.</param>
    /// <param name="identity">The document.</param>
    /// <param name="table">The figures.</param>
    public IEnumerable<AmountRecord> Read(string documentId, DocumentIdentity identity, FigureTable table)
    {
        var byRowAndMeaning = table.Figures.GroupBy(f => (f.Row, f.Measure, f.Phase, f.Year, f.Item == table.RowOf(f).Item)).ToDictionary(g => g.Key, g => g.First());
        var printed = table.Figures.ToLookup(f => (f.Row, f.Phase, f.Year), f => f.Measure);
        var totals = Enumerable.Range(0, table.Rows.Length).Where(r => table.Rows[r].Role == RowRole.GrandTotal).ToList();
        var uppers = UpperRows(table);
        var parents = table.Figures.ToDictionary(f => f.Id, f => Parent(table, f, byRowAndMeaning, totals, uppers));
        var wholes = parents.Values.Where(p => p is not null).Select(p => p!.Value).ToHashSet();
        foreach (var figure in table.Figures)
        {
            var row = table.RowOf(figure);
            var own = figure.Item == row.Item;
            yield return new AmountRecord
            {
                AmountNo = figure.Id,
                TableNo = table.Number,
                FigureId = FigureId(documentId, figure),
                UnitCode = row.UnitCode,
                ParentAmountNo = parents[figure.Id],
                IsLeaf = !wholes.Contains(figure.Id) && !figure.IsPart && row.Role != RowRole.ClassTotal && !HasParts(table, figure, printed),
                Scope = table.Unit.Length > 0 ? UnitScope : identity.Scope,
                UnitName = row.UnitName.Length > 0 ? row.UnitName : table.Unit.Length > 0 ? table.Unit : identity.OfficeName,
                FiscalYear = figure.Year,
                TableType = table.Type,
                Side = row.Side,
                Code = row.Code,
                CodeFunction = row.CodeFunction,
                CodeGovernment = row.CodeGovernment,
                Item = figure.Item,
                ItemCanonical = row.Code.Length > 0 ? knowledge.Codes.Name(row.Code, figure.Year) ?? "" : own ? "" : figure.Item,
                Level = row.Level,
                Phase = figure.Phase,
                Measure = figure.Measure,
                AmountYuan = figure.Yuan,
                Text = figure.Text,
                AmountUnit = figure.Unit.Name,
                RepairNo = figure.Repair,
                Place = figure.Place,
            };
        }
    }

    /// <summary>
    /// The figure it is a part of: that of the row above it in the tree, in its own column; at the top of the tree the total's; in a
    /// total's row that of the column total; for an item printed as a column the item it is summed into.
    /// </summary>
    private int? Parent(FigureTable table, Figure figure, Dictionary<(int, string, string, int?, bool), Figure> figures, List<int> totals, int?[] uppers)
    {
        var row = table.RowOf(figure);
        if (figure.Item != row.Item || table.Type == ThreePublic) return ItemParent(table, figure);
        for (var up = row.Parent; up is { } parent; up = table.Rows[parent].Parent)
            if (figures.TryGetValue((parent, figure.Measure, figure.Phase, figure.Year, true), out var above)) return above.Id;
        if (row.Role is RowRole.Item && uppers[figure.Row] is { } upper && figures.TryGetValue((upper, figure.Measure, figure.Phase, figure.Year, true), out var sum)) return sum.Id;
        if (row.Role is RowRole.GrandTotal)
            return figure.Measure != Total && figures.TryGetValue((figure.Row, Total, figure.Phase, figure.Year, true), out var whole) ? whole.Id : null;
        var coded = row.Code.Length > 0;
        foreach (var r in totals)
        {
            var candidate = table.Rows[r];
            if (candidate.Side != row.Side || (!coded && candidate.Block != row.Block)) continue;
            if (figures.TryGetValue((r, figure.Measure, figure.Phase, figure.Year, true), out var total)) return total.Id;
        }

        return null;
    }

    /// <summary>
    /// What each outermost row is summed into before the grand total: the row of its unit, or the total of the current year under it. Null for none.
    /// </summary>
    private static int?[] UpperRows(FigureTable table)
    {
        var totals = Enumerable.Range(0, table.Rows.Length).Where(r => table.Rows[r].Role == RowRole.CurrentTotal).GroupBy(r => (table.Rows[r].Block, table.Rows[r].Side))
            .Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First());
        var upper = new int?[table.Rows.Length];
        int? unit = null;
        for (var r = 0; r < upper.Length; r++)
        {
            var row = table.Rows[r];
            if (row.IsUnit) unit = r;
            if (row.Code.Length > 0) upper[r] = unit is { } u && table.Rows[u].Segment == row.Segment && table.Rows[u].Side == row.Side ? u : null;
            else if (totals.TryGetValue((row.Block, row.Side), out var total) && total > r) upper[r] = total;
        }

        return upper;
    }

    private const string Total = "total";
    private const string UnitScope = "unit";
    private const string ThreePublic = ColumnReader.ThreePublicType;

    private int? ItemParent(FigureTable table, Figure figure)
    {
        var sums = knowledge.Items.ThreePublicSums.Where(s => s.Parts.Contains(figure.Item)).ToList();
        foreach (var sum in sums)
        {
            var whole = table.Figures.FirstOrDefault(f => f.Item == sum.Total && f.Measure == figure.Measure && f.Phase == figure.Phase && f.Year == figure.Year
                && (f.Row == figure.Row || (f.Column == figure.Column && f.Item == table.RowOf(f).Item)));
            if (whole is not null) return whole.Id;
        }

        return null;
    }

    /// <summary>True where other columns of its row print its parts.</summary>
    private bool HasParts(FigureTable table, Figure figure, ILookup<(int Row, string Phase, int? Year), string> measures)
    {
        if (figure.Item != table.RowOf(figure).Item) return false;
        var printed = measures[(figure.Row, figure.Phase, figure.Year)].ToHashSet();
        return knowledge.Identities.RowSums.Any(s => s.Total == figure.Measure && knowledge.Identities.Resolve(s.Parts, printed).Length > 0);
    }

    private static string FigureId(string documentId, Figure figure)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{documentId}|{figure.Place}|{figure.Place.Box}|{figure.Text}");
        return "f" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
    }
}
