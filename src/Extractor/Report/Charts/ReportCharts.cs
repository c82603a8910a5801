using System.Collections.Immutable;
using System.Globalization;
using Extractor.Report.Data;
using Extractor.Report.Page;

namespace Extractor.Report.Charts;

/// <summary>The drawings of a report: each in both languages and for a wide and a narrow page, as HTML.</summary>
/// <param name="data">What they show.</param>
/// <param name="words">What the page calls things.</param>
internal sealed class ReportCharts(ReportData data, PageWords words)
{
    private const int MostOffices = 20;
    private const int MostYears = 20;
    private const int MostCodes = 15;

    private static readonly int[] Widths = [ChartKit.Wide, ChartKit.Narrow];

    /// <summary>Verified, unchecked and contradicted figures by type of table.</summary>
    public string ByType() => Figure("chart_by_type", language => Shares(data.ByType, key => words.Value("table_type", key, language), language), 1);

    /// <summary>The same by year, the latest years.</summary>
    public string ByYear() =>
        Figure("chart_by_year", language => Shares([.. data.ByYear.TakeLast(MostYears)], key => key.Length > 0 ? key : words[language, "unknown_year"], language), 1);

    /// <summary>The same by office; where there are many, how many offices have which share.</summary>
    public string ByOffice()
    {
        var offices = data.ByOffice.Rows.Where(o => o.Amounts > 0).ToImmutableArray();
        if (offices.Length <= MostOffices)
            return Figure("chart_by_office", language => Shares(offices, key => key.Length > 0 ? key : words[language, "unknown_office"], language), 1);
        var steps = Steps(offices);
        return Figure("chart_offices", language => [.. steps.Select(s => new BarRow(s.Name, Count(s.Count), [new BarPiece(s.Count, "verified")]))], steps.Max(s => s.Count));
    }

    /// <summary>How often each problem was told.</summary>
    public string Problems()
    {
        var kinds = data.ProblemKinds.Take(MostCodes).ToImmutableArray();
        return Figure("chart_problems", _ => [.. kinds.Select(k => new BarRow(k.Code, Count(k.Count), [new BarPiece(k.Count, k.Severity)]))], kinds.Select(k => k.Count).DefaultIfEmpty(1).Max());
    }

    private string Figure(string name, Func<string, ImmutableArray<BarRow>> rows, double full) =>
        string.Concat(
            from language in PageWords.Languages
            let drawn = rows(language)
            where drawn.Length > 0
            from width in Widths
            select $"<div class=\"chart {(width == ChartKit.Wide ? "wide" : "narrow")}\" lang=\"{language}\">{ChartKit.Draw(drawn, full, width, words[language, name])}</div>\n");

    private ImmutableArray<BarRow> Shares(ImmutableArray<StatusShare> groups, Func<string, string> name, string language) =>
    [
        .. groups.Where(g => g.Amounts > 0).Select(g => new BarRow(
            name(g.Key),
            string.Format(CultureInfo.InvariantCulture, words[language, "share_of"], Share.Percent(g.Verified, g.Amounts), Count(g.Amounts)),
            [Piece(g, g.Verified, "verified"), Piece(g, g.Unchecked, "unchecked"), Piece(g, g.Contradicted, "contradicted")])),
    ];

    private static BarPiece Piece(StatusShare group, long part, string look) => new((double)part / group.Amounts, look);

    private static ImmutableArray<(string Name, long Count)> Steps(ImmutableArray<StatusShare> offices)
    {
        string[] names = ["100 %", "95–100 %", "90–95 %", "80–90 %", "60–80 %", "< 60 %"];
        double[] from = [1, 0.95, 0.9, 0.8, 0.6, 0];
        return
        [
            .. names.Select((name, i) => (
                name,
                offices.LongCount(o => (double)o.Verified / o.Amounts is var share && share >= from[i] && (i == 0 || share < from[i - 1])))),
        ];
    }

    private static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
