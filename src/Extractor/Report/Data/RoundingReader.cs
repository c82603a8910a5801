using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>Reads the identities that differ within rounding.</summary>
/// <param name="checks">Where they stand.</param>
internal sealed class RoundingReader(CheckReader checks)
{
    private const string Condition = "verdict = 'rounding'";

    /// <summary>They, counted by identity.</summary>
    public ImmutableArray<RoundingKind> Kinds() =>
    [
        .. checks.Ask($"""
            SELECT identity, kind, min(split_part(statement, ': ', 1)), min(split_part(statement_en, ': ', 1)), count(*), count(DISTINCT document_id), max(abs(difference))
            FROM checks WHERE {Condition} GROUP BY identity, kind ORDER BY 5 DESC, 1, 2
            """).Select(r => new RoundingKind(r.Text(0), r.Text(1), r.Text(2), r.Text(3), r.Whole(4), r.Whole(5), Exact.Text(r.Money(6)))),
    ];

    /// <summary>The largest of them.</summary>
    public Listed<RoundingEntry> Read() => new(
        checks.Count(Condition),
        "SELECT * FROM checks WHERE verdict = 'rounding'",
        [
            .. checks.Read(Condition, Limits.Roundings).Select(c => new RoundingEntry(
                c.Source, c.No, c.Kind, c.Zh, c.En, Exact.Text(c.Left), Exact.Text(c.Right), Exact.Text(c.Difference), c.Count, c.Members.FirstOrDefault()?.Entry)),
        ]);
}
