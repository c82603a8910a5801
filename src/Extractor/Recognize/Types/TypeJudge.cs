using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize.Types;

/// <summary>What a table is, and by what that was told.</summary>
/// <param name="Type">Its type, or null where nothing tells it.</param>
/// <param name="Confidence">0 to 1: a fixed value for what a title says, a calibrated probability for what the classifier says.</param>
/// <param name="Reason">By what it was told, in one sentence.</param>
/// <param name="Contradiction">Where the table plainly holds something else than its title says: what that is; else null.</param>
internal sealed record TypeDecision(TableType? Type, decimal Confidence, string Reason, string? Contradiction)
{
    /// <summary>True where a title of the catalogue says it, and the table does not contradict it.</summary>
    public bool IsDeclared { get; init; }
}

/// <summary>
/// Decides what each table of a document is: its title, where the catalogue knows it and the table does not contradict it; else the classifier,
/// where it is sure enough; else nothing.
/// </summary>
/// <param name="knowledge">What the tool knows.</param>
/// <param name="classifier">Gives the classifier when it is first needed.</param>
internal sealed class TypeJudge(KnowledgeBase knowledge, Func<TypeClassifier> classifier)
{
    /// <summary>The class of tables that are of no type.</summary>
    public const string Unknown = "unknown";

    private const decimal ByTitle = 0.95m;
    private const decimal ByHeader = 0.8m;

    /// <summary>The probability from which another type makes a title that is printed twice doubtful.</summary>
    private const double Doubt = 0.2;

    private readonly ContentReader contents = new(knowledge);
    private readonly TableFeatures features = new(knowledge);

    /// <summary>The decision for each table.</summary>
    /// <param name="grids">All tables of the document, in order.</param>
    /// <param name="year">The document's fiscal year, or null.</param>
    public ImmutableArray<TypeDecision> Decide(ImmutableArray<TableGrid> grids, int? year)
    {
        var titles = TitlesUnderTables(grids);
        var named = grids.Select((g, at) => knowledge.Tables.ByTitle(titles?[at] ?? g.Caption.Title)).ToList();
        var against = grids.Select((g, at) => named[at] is { } type ? contents.Against(g, type) : null).ToList();
        var doubtful = new HashSet<int>();
        MarkMisplaced(grids, named, against, doubtful, year);
        var neighbours = new Lazy<ImmutableArray<Neighbours>>(() => Around(grids, named, against));
        return [.. grids.Select((grid, at) =>
            named[at]?.Name == Unknown ? new TypeDecision(null, 0m, "title of no type: " + grid.Caption.Title, null)
                : named[at] is { } type && against[at] is null
                ? new TypeDecision(type, ByTitle, titles is null ? "title: " + grid.Caption.Title : "title under the table: " + titles[at], null) { IsDeclared = titles is null && !doubtful.Contains(at) }
                : against[at] is null && ListByHeader(grid) is { } list ? new TypeDecision(list, ByHeader, "header: names of units and no figures", null)
                : Classify(grid, titles?[at] ?? grid.Caption.Title, neighbours.Value[at], year, against[at]))];
    }

    private ImmutableArray<Neighbours> Around(ImmutableArray<TableGrid> grids, List<TableType?> named, List<string?> against) =>
        Neighbours.Of(grids, [.. named.Select((type, at) => against[at] is null ? type?.Name ?? "" : "")], contents);

    /// <summary>
    /// One title over two tables of one office and section may be another's. It is, where the table is surely of a type that no title of the
    /// document names; it is doubtful, where it may be.
    /// </summary>
    private void MarkMisplaced(ImmutableArray<TableGrid> grids, List<TableType?> named, List<string?> against, HashSet<int> doubtful, int? year)
    {
        var twice = Enumerable.Range(0, grids.Length).Where(at => named[at] is { Kind: TableKind.Money } && against[at] is null)
            .GroupBy(at => (named[at]!.Name, grids[at].Caption.Office, grids[at].SectionNo)).Where(g => g.Count() > 1);
        foreach (var group in twice)
        {
            // what both are called is in question, and says nothing of either
            var around = Neighbours.Of(grids, [.. named.Select((type, at) => against[at] is null && type?.Name != group.Key.Name ? type?.Name ?? "" : "")], contents);
            foreach (var at in group)
            {
                var other = Possible(grids[at], "", around[at], year).FirstOrDefault(p => p.Type != Unknown && !named.Exists(t => t?.Name == p.Type && t.Name != group.Key.Name));
                if (other.Type == group.Key.Name || other.Probability < Doubt) continue;
                if (other.Probability >= classifier().Calibration.Threshold) against[at] = "it looks like " + other.Type;
                else doubtful.Add(at);
            }
        }
    }

    private TypeDecision Classify(TableGrid grid, string title, Neighbours neighbours, int? year, string? against)
    {
        var why = against is not null ? $"title contradicted by {against}" : title.Length == 0 ? "no title" : "title not in the catalogue";
        var (best, probability) = Possible(grid, against is null ? title : "", neighbours, year)[0];
        var percent = (probability * 100).ToString("0.0", CultureInfo.InvariantCulture);
        var type = knowledge.Tables.ByName(best);
        if (probability < classifier().Calibration.Threshold) return new TypeDecision(null, 0m, $"{why}; {best} is the most probable type, at {percent} % not enough", against);
        if (best == Unknown || type is null) return new TypeDecision(null, 0m, $"{why}; none of the known types by its content ({percent} %)", against);
        if (against is null && !knowledge.Tables.Allows(title, best)) return new TypeDecision(null, 0m, $"{why}; {best} by its content, which its title does not allow", against);
        return new TypeDecision(type, (decimal)Math.Round(probability, 3), $"{why}; {best} by header, rows, codes and neighbours ({percent} %)", against);
    }

    /// <summary>The types that neither the table's content nor the year rules out, the most probable first; together 1.</summary>
    private List<TypeProbability> Possible(TableGrid grid, string title, Neighbours neighbours, int? year)
    {
        var left = classifier().Ask(features.Of(grid, title, neighbours))
            .Where(p => p.Type == Unknown || knowledge.Tables.ByName(p.Type) is not { } type || (type.Since <= (year ?? int.MaxValue) && contents.Against(grid, type) is null)).ToList();
        var sum = left.Sum(p => p.Probability);
        return [.. left.Select(p => p with { Probability = p.Probability / sum })];
    }

    /// <summary>
    /// The titles of a document that prints each under its table, where it would be taken for the next one's: the first table has none, several
    /// contradict the title over them, and none contradicts the next table's. Null for all others.
    /// </summary>
    private string[]? TitlesUnderTables(ImmutableArray<TableGrid> grids)
    {
        if (grids.Length < 3 || knowledge.Tables.ByTitle(grids[0].Caption.Title) is not null) return null;
        var shifted = grids.Skip(1).Select(g => knowledge.Tables.ByTitle(g.Caption.Title)?.Kind == TableKind.Targets ? "" : g.Caption.Title).Append("").ToArray();
        var over = grids.Count(g => IsAgainst(g, g.Caption.Title));
        return over > 1 && !grids.Where((g, at) => IsAgainst(g, shifted[at])).Any() ? shifted : null;

        bool IsAgainst(TableGrid grid, string title) => knowledge.Tables.ByTitle(title) is { } type && contents.Against(grid, type) is not null;
    }

    /// <summary>A table that names units and holds no money is the list of affiliated units, whatever stands over it.</summary>
    private TableType? ListByHeader(TableGrid grid)
    {
        var units = grid.HeaderPaths.Any(p => p.Length > 0 && knowledge.Columns.Role(p[^1]) == "unit_label");
        var money = grid.Rows.Skip(grid.HeaderRows).Any(r => r.Any(c => PrintedNumber.TryParse(c.Text, out var n) && (n.Decimals > 0 || n.Value > 999)));
        var others = grid.HeaderPaths.All(p => p.Length == 0 || knowledge.Columns.Role(p[^1]) is "unit_label" or "unit_code" or "row_number" or "text");
        return units && !money && others && grid.Rows.Length > grid.HeaderRows ? knowledge.Tables.Types.FirstOrDefault(t => t.Kind == TableKind.List) : null;
    }
}
