using System.Collections.Immutable;

namespace Extractor.Report.Data;

/// <summary>Reads repairs and problems.</summary>
/// <param name="answers">The dataset.</param>
/// <param name="sources">The documents.</param>
internal sealed class NoteReader(Answers answers, Sources sources)
{
    /// <summary>Repairs by kind, the commonest first.</summary>
    public ImmutableArray<RepairKind> RepairKinds() =>
    [
        .. answers.Rows("SELECT kind, count(*), count(DISTINCT document_id) FROM repairs GROUP BY ALL ORDER BY 2 DESC, 1")
            .Select(r => new RepairKind(r.Text(0), r.Whole(1), r.Whole(2))),
    ];

    /// <summary>The repairs: of each kind, each document's first before any second.</summary>
    public Listed<RepairEntry> Repairs() => new(
        answers.Count("SELECT count(*) FROM repairs"),
        "SELECT * FROM repairs",
        [
            .. answers.Rows($"""
                FROM (SELECT document_id, document, repair_no, kind, table_no, "before", "after", evidence, place,
                        row_number() OVER (PARTITION BY document_id, kind ORDER BY repair_no) AS turn
                    FROM repairs ORDER BY turn, document, document_id, repair_no LIMIT {Limits.Repairs})
                SELECT document_id, kind, table_no, "before", "after", evidence, place ORDER BY document, document_id, repair_no
                """).Select(r => new RepairEntry(sources.Position(r.Text(0)), r.Text(1), r.MaybeWhole(2), r.Text(3), r.Text(4), r.Text(5), r.Text(6))),
        ]);

    /// <summary>Problems by code, the commonest first.</summary>
    public ImmutableArray<ProblemKind> ProblemKinds() =>
    [
        .. answers.Rows("""
            SELECT code, max(severity), count(*), count(DISTINCT document_id),
                arg_min(message_zh, (document_id, problem_no)), arg_min(message_en, (document_id, problem_no))
            FROM problems GROUP BY code ORDER BY 3 DESC, 1
            """).Select(r => new ProblemKind(r.Text(0), r.Text(1), r.Whole(2), r.Whole(3), r.Text(4), r.Text(5))),
    ];

    /// <summary>The problems: of each code, each document's first before any second.</summary>
    public Listed<ProblemEntry> Problems() => new(
        answers.Count("SELECT count(*) FROM problems"),
        "SELECT * FROM problems",
        [
            .. answers.Rows($"""
                FROM (SELECT document_id, document, problem_no, code, severity, place, message_zh, message_en,
                        row_number() OVER (PARTITION BY document_id, code ORDER BY problem_no) AS turn
                    FROM problems ORDER BY turn, document, document_id, problem_no LIMIT {Limits.Problems})
                SELECT document_id, code, severity, place, message_zh, message_en ORDER BY document, document_id, problem_no
                """).Select(r => new ProblemEntry(sources.Position(r.Text(0)), r.Text(1), r.Text(2), r.Text(3), r.Text(4), r.Text(5))),
        ]);
}
