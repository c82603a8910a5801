using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Report.Data;

/// <summary>Reads the identities that fail, written out in the unit of the page.</summary>
/// <param name="checks">Where they stand.</param>
internal sealed class ContradictionReader(CheckReader checks)
{
    private const string Condition = "verdict = 'fails'";

    // not a printed unit: the page says it in its own language
    private const string Yuan = "CNY";

    private readonly string weights = new IdentityCatalogue().Weights.Name;

    /// <summary>Reads them.</summary>
    public Listed<ContradictionEntry> Read() => new(
        checks.Count(Condition),
        "SELECT * FROM checks WHERE verdict = 'fails'",
        [
            // A document's stay together; what accuses a figure comes before what others clear, and before weights that do not sum up.
            .. checks.Read(Condition, Limits.Contradictions).Select(Entry).GroupBy(e => e.Source)
                .OrderBy(document => document.All(e => e.Accused == 0)).SelectMany(document => document.OrderBy(e => e.Accused == 0)),
        ]);

    private ContradictionEntry Entry(CheckRow row)
    {
        var (total, parts) = Sides(row);
        var (unit, factor) = CommonUnit(row);
        var shown = parts.Take(Limits.Members).ToImmutableArray();
        var isCut = row.Count > row.Members.Length || parts.Length > shown.Length;
        var suspect = row.Members.FirstOrDefault(m => m.Entry.No == row.Suspect);
        return new ContradictionEntry(
            row.Source, row.No, row.Kind, row.Fault, row.Zh, row.En, unit,
            In(row.Left, factor), In(row.Right, factor), In(row.Difference, factor), Exact.Text(row.Difference),
            total?.Entry, [.. shown.Select(m => m.Entry)],
            isCut ? In(row.Right - shown.Sum(m => m.Yuan), factor) : null,
            isCut ? row.Count - shown.Length - (total is null ? 0 : 1) : 0,
            row.Stated, row.Suspect, Expected(row, suspect), row.Members.Count(m => m.Entry.Status == "contradicted"));
    }

    /// <summary>
    /// Which figures stand on which side. Checks list the total first; a check against the narrative has only the table's figure, which is
    /// the right side. Figures that do not make the sums of the check are not written out: an arithmetic of our own would be none.
    /// </summary>
    private static (MemberRow? Total, ImmutableArray<MemberRow> Parts) Sides(CheckRow row)
    {
        if (row.Members.IsEmpty) return (null, []);
        var isCut = row.Count > row.Members.Length;
        if (row.Members[0].Yuan == row.Left && row.Members.Length > 1 && (isCut || row.Members.Skip(1).Sum(m => m.Yuan) == row.Right)) return (row.Members[0], row.Members[1..]);
        if (!isCut && row.Members.Sum(m => m.Yuan) == row.Right) return (null, row.Members);
        return row.Members is [var only] && only.Yuan == row.Left ? (only, []) : (null, []);
    }

    private (string Unit, decimal Factor) CommonUnit(CheckRow row)
    {
        if (row.Identity == weights) return ("", 1m);
        var units = row.Members.Select(m => m.Entry.Unit).Concat(row.Stated is { } stated ? [stated.Unit] : []).Distinct(StringComparer.Ordinal).ToList();
        return units is [var printed] && MoneyUnit.Parse(printed) is { } unit ? (printed, unit.Yuan) : (Yuan, 1m);
    }

    private static string? Expected(CheckRow row, MemberRow? suspect) =>
        row.Expected is not { } expected ? null : In(expected, suspect is not null && MoneyUnit.Parse(suspect.Entry.Unit) is { } unit ? unit.Yuan : 1m);

    private static string In(decimal yuan, decimal factor) => Exact.Text(yuan / factor);
}
