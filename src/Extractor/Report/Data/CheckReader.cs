using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>A row of checks.csv with the figures it connects.</summary>
/// <param name="Zh">The identity in Chinese; with all its members where it has no figures to write out.</param>
/// <param name="En">The same in English.</param>
/// <param name="Members">The figures, the total first; at most one more than a report writes out.</param>
/// <param name="Count">How many members there are.</param>
/// <param name="Stated">The sum of the narrative it compares, or null.</param>
internal sealed record CheckRow(
    string Document, int Source, long No, string Identity, string Kind, string Verdict, string Fault, string Zh, string En, decimal Left, decimal Right, decimal Difference,
    long? Suspect, decimal? Expected, ImmutableArray<MemberRow> Members, int Count, StatedEntry? Stated);

/// <summary>A figure with its value.</summary>
internal sealed record MemberRow(MemberEntry Entry, decimal Yuan);

/// <summary>Reads rows of checks.csv and what belongs to them.</summary>
/// <param name="answers">The dataset.</param>
/// <param name="sources">The documents.</param>
/// <param name="tables">The tables.</param>
internal sealed class CheckReader(Answers answers, Sources sources, Tables tables)
{
    private const string Columns =
        "document_id, document, check_no, identity, kind, verdict, fault, statement, statement_en, \"left\", \"right\", difference, suspect, expected, members";

    /// <summary>How many rows fit a condition.</summary>
    /// <param name="condition">SQL.</param>
    public long Count(string condition) => answers.Count($"SELECT count(*) FROM checks WHERE {condition}");

    /// <summary>Rows of a query over the dataset.</summary>
    /// <param name="sql">SQL.</param>
    public ImmutableArray<Answer> Ask(string sql) => answers.Rows(sql);

    /// <summary>Reads the rows that fit a condition, those that fail first: each document's largest difference before the second of any; then by document.</summary>
    /// <param name="condition">SQL over checks.csv.</param>
    /// <param name="limit">How many at most.</param>
    public IEnumerable<CheckRow> Read(string condition, int limit)
    {
        var chosen = $"""
            SELECT {Columns} FROM (SELECT {Columns}, row_number() OVER (PARTITION BY document_id ORDER BY verdict <> 'fails', abs(difference) DESC, check_no) AS turn
                FROM checks WHERE {condition} ORDER BY verdict <> 'fails', turn, document, document_id, check_no LIMIT {limit})
            """;
        var members = Members(chosen);
        var stated = Stated(chosen);
        return answers.Rows($"SELECT {Columns}, len(string_split(members, ' ')) FROM ({chosen}) ORDER BY verdict <> 'fails', document, document_id, abs(difference) DESC, check_no").Select(Row);

        CheckRow Row(Answer r)
        {
            var (id, no) = (r.Text(0), r.Whole(2));
            var figures = members[(id, no)].ToImmutableArray();
            return new CheckRow(
                id, sources.Position(id), no, r.Text(3), r.Text(4), r.Text(5), r.Text(6), Sentence(r.Text(7), figures), Sentence(r.Text(8), figures), r.Money(9), r.Money(10), r.Money(11),
                r.MaybeWhole(12), r.MaybeMoney(13), figures, (int)r.Whole(15), StatedSum.Choose(stated[(id, no)], r.Money(9), r.Money(10)));
        }
    }

    // Without figures the names behind the colon are all there is to tell which row it is.
    private static string Sentence(string statement, ImmutableArray<MemberRow> figures) =>
        figures.IsEmpty || statement.IndexOf(": ", StringComparison.Ordinal) is not (> 0 and var colon) ? statement : statement[..colon];

    private ILookup<(string Document, long Check), MemberRow> Members(string chosen) =>
        answers.Rows($"""
            WITH chosen AS ({chosen}),
            named AS (SELECT document_id, check_no, unnest(string_split(members, ' ')) AS member, generate_subscripts(string_split(members, ' '), 1) AS position
                FROM chosen WHERE members <> '')
            SELECT n.document_id, n.check_no, a.amount_no, a.figure_id, a."text", a.amount_unit, a.code, a.item, a.measure, a.status, a.page, a.line, a.amount_yuan,
                a.table_no, t.table_type, t.title
            FROM named n JOIN amounts a ON a.document_id = n.document_id AND a.amount_no = TRY_CAST(n.member AS BIGINT)
            LEFT JOIN tables t ON t.document_id = a.document_id AND t.table_no = a.table_no
            WHERE n.position <= {Limits.Members + 1}
            ORDER BY n.document_id, n.check_no, n.position
            """).ToLookup(r => (r.Text(0), r.Whole(1)), Member);

    private MemberRow Member(Answer r)
    {
        var yuan = r.Money(12);
        var table = tables.Position(r.Text(0), new TableEntry(r.Whole(13), r.Text(14), r.Text(15)));
        return new MemberRow(
            new MemberEntry(r.Whole(2), r.Text(3), Unsigned(r.Text(4), yuan), yuan < 0m, r.Text(5), r.Text(6), r.Text(7), r.Text(8), r.Text(9), table, r.MaybeWhole(10), r.MaybeWhole(11)), yuan);
    }

    // A sum writes the sign of its members itself.
    private static string Unsigned(string text, decimal yuan) => yuan < 0m ? text.Trim().Trim('-', '\u2212', '\uFF0D', '(', ')', '\uFF08', '\uFF09') : text;

    private ILookup<(string Document, long Check), StatedSum> Stated(string chosen) =>
        answers.Rows($"""
            WITH chosen AS ({chosen}), said AS (SELECT document_id, check_no, regexp_extract(statement_en, '«([^»]*)»', 1) AS words FROM chosen WHERE kind = 'narrative')
            SELECT s.document_id, s.check_no, f.fact, f.subject, f."text", f."value", f.unit, f.place
            FROM said s JOIN facts f ON f.document_id = s.document_id AND f.fact || CASE WHEN coalesce(f.subject, '') = '' THEN '' ELSE ' ' || f.subject END = s.words
            ORDER BY s.document_id, s.check_no, f.fact_no
            """).ToLookup(
            r => (r.Text(0), r.Whole(1)),
            r => StatedSum.Of(new StatedEntry(r.Text(2), r.Text(3), r.Text(4), r.Text(5), r.Text(6), r.Text(7))));
}
