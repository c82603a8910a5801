using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>Reads what changed from year to year, where <c>compare</c> has told.</summary>
/// <param name="answers">The dataset.</param>
internal sealed class ChangeReader(Answers answers)
{
    private const string Table = "changes";

    /// <summary>Null where nobody has compared; else words that differ first, then the largest changes, those of one office in turn with the others'.</summary>
    public Listed<ChangeEntry>? Read() => !IsThere ? null : new(
        answers.Count($"SELECT count(*) FROM {Table}"),
        "SELECT * FROM changes",
        [
            .. answers.Rows($"""
                FROM (SELECT *, row_number() OVER (PARTITION BY office_name, place_code, words = 'differ' ORDER BY abs(change_yuan) DESC, change_no) AS turn FROM {Table})
                SELECT year_before, fiscal_year, document_type, office_before, office_name, office_link, table_type,
                    CASE WHEN item_link = 'removed' THEN coalesce(code_before || ' ', '') || item_before ELSE coalesce(code || ' ', '') || coalesce(item, '') END,
                    item_link, measure, amount_before_yuan, amount_yuan, change_yuan, change_percent, status, coalesce(words, ''), coalesce(stated_text, '')
                ORDER BY words IS DISTINCT FROM 'differ', turn, abs(change_yuan) DESC, change_no LIMIT {Limits.Changes}
                """).Select(r => new ChangeEntry(
                    r.Whole(0), r.Whole(1), r.Text(2), r.Text(3), r.Text(4), r.Text(5), r.Text(6), r.Text(7), r.Text(8), r.Text(9), Money(r, 10), Money(r, 11), Money(r, 12), Money(r, 13), r.Text(14), r.Text(15), r.Text(16))),
        ]);

    /// <summary>How many rows there are of each pair of years, by words.</summary>
    public ImmutableArray<ChangeKind> Kinds() => !IsThere ? [] :
    [
        .. answers.Rows($"SELECT year_before, fiscal_year, document_type, coalesce(words, ''), count(*), count(DISTINCT (office_name, place_code)) FROM {Table} GROUP BY ALL ORDER BY ALL")
            .Select(r => new ChangeKind(r.Whole(0), r.Whole(1), r.Text(2), r.Text(3), r.Whole(4), r.Whole(5))),
    ];

    private bool IsThere => answers.Count($"SELECT count(*) FROM duckdb_tables() WHERE table_name = '{Table}'") > 0;

    private static string Money(Answer row, int column) => row.MaybeMoney(column) is { } money ? Exact.Text(money) : "";
}
