using System.Globalization;
using Extractor.Knowledge;
using Extractor.Normalize;
using Extractor.Proof;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>
/// Rows that a table should print and does not: the 类 or 款 over a row, where all others have theirs; a code that another table of the same money prints under
/// a heading with the same figure. A lost row leaves the sums of those that are left as they were where its own parts step into its place, so no identity tells.
/// </summary>
internal sealed class AbsentRows(KnowledgeBase knowledge)
{
    private const string Total = "total";

    /// <summary>So many headings of a level must be printed for one that is not to be missed.</summary>
    private const int FewestOthers = 3;

    /// <summary>Lengths of a code and of the code over it.</summary>
    private static readonly (int Part, int Whole)[] Levels = [(5, 3), (7, 5)];

    /// <summary>One problem for each row.</summary>
    public IEnumerable<Problem> Of(DocumentRecords records)
    {
        var told = new HashSet<(int, string)>();
        foreach (var problem in records.Figures.Where(t => t.Figures.Any(f => f.Declared)).SelectMany(Headings).Concat(Codes(records.Figures)))
            if (told.Add((problem.Table, problem.Code))) yield return Problem.Of("row_absent", Severity.Warning, problem.Place, problem.Table.ToString(CultureInfo.InvariantCulture), problem.Code, knowledge.Codes.Name(problem.Code) ?? "");
    }

    private IEnumerable<(int Table, string Code, Place Place)> Headings(FigureTable table)
    {
        // units strung together print their own rows
        if (table.Rows.Any(r => r.IsUnit || r.Segment > 0 || r.CodeFunction.Length > 0)) yield break;
        var codes = table.Rows.Where(r => r.Code.Length > 0).Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var printed = table.Figures.Select(f => table.RowOf(f).Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (part, whole) in Levels)
        {
            var needed = printed.Where(c => c.Length == part).GroupBy(c => c[..whole]).ToList();
            var missing = needed.FindAll(g => !codes.Contains(g.Key));
            // a misprinted code has a heading that there is not
            if (missing.Count != 1 || needed.Count - 1 < FewestOthers || knowledge.Codes.Name(missing[0].Key) is null) continue;
            yield return (table.Number, missing[0].Key, PlaceOf(table, missing[0].First()));
        }
    }

    private IEnumerable<(int Table, string Code, Place Place)> Codes(IReadOnlyList<FigureTable> tables)
    {
        foreach (var rule in knowledge.Identities.EqualCodes.Where(r => r.Accuses))
        {
            if (Only(tables, rule.Left) is not { } left || Only(tables, rule.Right) is not { } right) continue;
            foreach (var absent in Missing(left, right).Concat(Missing(right, left))) yield return absent;
        }
    }

    /// <summary>Codes with money of one table that the other lacks, though it prints others of their level and the code over them with the same figure.</summary>
    private static IEnumerable<(int Table, string Code, Place Place)> Missing(FigureTable full, FigureTable table)
    {
        var (more, less) = (ByCode(full), ByCode(table));
        var levels = less.Keys.Select(c => c.Length).ToHashSet();
        foreach (var (code, yuan) in more.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var above = Levels.FirstOrDefault(l => l.Part == code.Length).Whole is > 0 and var length ? code[..length] : "";
            if (yuan == 0m || less.ContainsKey(code) || !levels.Contains(code.Length) || above.Length == 0 || !less.TryGetValue(above, out var there) || there != more.GetValueOrDefault(above)) continue;
            yield return (table.Number, code, PlaceOf(table, above));
        }
    }

    private static FigureTable? Only(IReadOnlyList<FigureTable> tables, string type) => tables.Where(t => t.Type == type && t.Unit.Length == 0 && !t.IsTypeInferred && t.Figures.Any(f => f.Declared)).Take(2).ToList() is [var only] ? only : null;

    private static Dictionary<string, decimal> ByCode(FigureTable table) => table.Figures.Where(f => f.Measure == Total && table.RowOf(f).Code.Length > 0)
        .GroupBy(f => table.RowOf(f).Code, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Yuan, StringComparer.Ordinal);

    private static Place PlaceOf(FigureTable table, string code) => table.Figures.First(f => table.RowOf(f).Code == code).Place;
}
