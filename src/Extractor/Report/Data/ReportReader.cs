using System.Collections.Immutable;
using System.Security.Cryptography;
using Extractor.Query;

namespace Extractor.Report.Data;

/// <summary>Reads from a dataset what a report shows.</summary>
internal static class ReportReader
{
    private const string Descriptor = "datapackage.json";

    /// <summary>Reads it.</summary>
    /// <param name="folder">The dataset.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ReportData Read(string folder, CancellationToken cancellation)
    {
        using var dataset = OpenDataset.Open(folder);
        var answers = new Answers(dataset, cancellation);
        var sources = new Sources(answers, new SourceLinks(folder));
        var tables = new Tables();
        var documents = Documents(answers, sources);
        var checks = new CheckReader(answers, sources, tables);
        var contradictions = new ContradictionReader(checks).Read();
        var roundings = new RoundingReader(checks).Read();
        var statements = new StatementReader(checks).Read();
        var changes = new ChangeReader(answers);
        var notes = new NoteReader(answers, sources);
        return new ReportData(
            answers.Rows("SELECT coalesce(max(tool_version), '') FROM documents")[0].Text(0),
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, Descriptor)))),
            Totals(answers),
            default, default,
            documents,
            Shares(answers, "SELECT table_type, count(DISTINCT document_id), {0} FROM amounts GROUP BY ALL ORDER BY 3 DESC, 1"),
            ByYear(answers), ByOffice(answers),
            contradictions,
            new RoundingReader(checks).Kinds(), roundings,
            FactKinds(answers), statements,
            notes.RepairKinds(), notes.Repairs(), notes.ProblemKinds(), notes.Problems())
        { Sources = sources.Named, Tables = tables.Named, Changes = changes.Read(), ChangeKinds = changes.Kinds() };
    }

    private static ReportTotals Totals(Answers answers)
    {
        var d = answers.Rows("""
            SELECT count(*), count(*) FILTER (status = 'converted'), count(*) FILTER (status = 'partial'), count(*) FILTER (status = 'failed'), sum(tables),
                sum(amounts), sum(verified), sum(contradicted), sum(unchecked), sum(numbers_seen), sum(numbers_accounted) FROM documents
            """)[0];
        var c = answers.Rows("SELECT count(*), count(*) FILTER (verdict = 'holds'), count(*) FILTER (verdict = 'rounding'), count(*) FILTER (verdict = 'fails') FROM checks")[0];
        return new ReportTotals(
            d.Whole(0), d.Whole(1), d.Whole(2), d.Whole(3), d.Whole(4), d.Whole(5), d.Whole(6), d.Whole(7), d.Whole(8), c.Whole(0), c.Whole(1), c.Whole(2), c.Whole(3),
            answers.Count("SELECT count(*) FROM repairs"), answers.Count("SELECT count(*) FROM problems"), answers.Count("SELECT count(*) FROM facts"), d.Whole(9), d.Whole(10));
    }

    private static Listed<DocumentEntry> Documents(Answers answers, Sources sources)
    {
        var rows = answers.Rows($"""
            SELECT document_id, document_type, status, pages, tables, amounts, verified, contradicted, unchecked, problems
            FROM documents ORDER BY document, document_id LIMIT {Limits.Documents}
            """);
        return new Listed<DocumentEntry>(
            answers.Count("SELECT count(*) FROM documents"),
            "SELECT * FROM documents",
            [
                .. rows.Select(r => new DocumentEntry(
                    sources.Position(r.Text(0)), r.Text(1), r.Text(2), r.MaybeWhole(3), r.Whole(4), r.Whole(5), r.Whole(6), r.Whole(7), r.Whole(8), r.Whole(9))),
            ]);
    }

    private static ImmutableArray<StatusShare> ByYear(Answers answers) => Shares(answers, """
        SELECT fiscal_year, count(*), sum(amounts), sum(verified), sum(contradicted), sum(unchecked) FROM documents GROUP BY ALL ORDER BY 1 NULLS LAST
        """);

    private static Listed<StatusShare> ByOffice(Answers answers) => new(
        answers.Count("SELECT count(DISTINCT coalesce(office_name, '')) FROM documents"),
        "SELECT office_name, sum(verified) AS verified, sum(amounts) AS amounts FROM documents GROUP BY ALL ORDER BY amounts DESC",
        Shares(answers, $"""
            SELECT office_name, count(*), sum(amounts) AS amounts, sum(verified), sum(contradicted), sum(unchecked),
                CASE WHEN min(fiscal_year) = max(fiscal_year) THEN min(fiscal_year)::VARCHAR ELSE min(fiscal_year) || '–' || max(fiscal_year) END
            FROM documents GROUP BY office_name ORDER BY amounts DESC, office_name NULLS LAST LIMIT {Limits.Documents}
            """, hasYears: true));

    private static ImmutableArray<StatusShare> Shares(Answers answers, string sql, bool hasYears = false)
    {
        const string counts = "count(*), count(*) FILTER (status = 'verified'), count(*) FILTER (status = 'contradicted'), count(*) FILTER (status = 'unchecked')";
        return
        [
            .. answers.Rows(sql.Replace("{0}", counts, StringComparison.Ordinal))
                .Select(r => new StatusShare(r.Text(0), r.Whole(1), r.Whole(2), r.Whole(3), r.Whole(4), r.Whole(5), hasYears ? r.Text(6) : null)),
        ];
    }

    private static ImmutableArray<FactKind> FactKinds(Answers answers) =>
    [
        .. answers.Rows("""
            SELECT fact, count(*), count(*) FILTER (status = 'verified'), count(*) FILTER (status = 'contradicted'), count(*) FILTER (status = 'unchecked')
            FROM facts GROUP BY ALL ORDER BY 3 + 4 DESC, 2 DESC, 1
            """).Select(r => new FactKind(r.Text(0), r.Whole(1), r.Whole(2), r.Whole(3), r.Whole(4))),
    ];
}
