namespace Extractor.Report.Data;

/// <summary>Reads the sums of the narrative that differ from the tables, by more than rounding or by less.</summary>
/// <param name="checks">Where they stand.</param>
internal sealed class StatementReader(CheckReader checks)
{
    private const string Condition = "kind = 'narrative' AND verdict <> 'holds'";

    /// <summary>Reads them.</summary>
    public Listed<StatementEntry> Read() => new(
        checks.Count(Condition),
        "SELECT * FROM checks WHERE kind = 'narrative' AND verdict <> 'holds'",
        [
            .. checks.Read(Condition, Limits.Statements).Select(c => new StatementEntry(
                c.Source, c.No, c.Verdict, c.Zh, c.En, c.Stated, Exact.Text(c.Left), Exact.Text(c.Right), Exact.Text(c.Difference), c.Members.FirstOrDefault()?.Entry)),
        ]);
}
