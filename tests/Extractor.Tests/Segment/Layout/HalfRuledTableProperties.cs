using System.Globalization;
using CsCheck;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;
using Xunit;

namespace Extractor.Tests.Segment.Layout;

/// <summary>
/// Random tables drawn with horizontal lines, header lines, column lines or none, upright and sideways, on one page or two, come back
/// whole: every figure in its row and column, headings over theirs.
/// </summary>
public sealed class HalfRuledTableProperties
{
    private const double Left = 60, Size = 9, LineHeight = 11, HeaderRow = 20;
    private static readonly double[] Widths = [70, 100, 85, 85, 85, 85];
    private static readonly string[] Letters = [.. "教育社会保障卫生健康住房城乡农林水事务管理服务运行机构活动设施建设补助".Select(c => c.ToString())];

    private enum Lines
    {
        None,
        Header,
        Rows,
        Columns,
    }

    private static readonly Gen<Row> Rows =
        from code in Gen.Int[2010101, 2299999]
        from name in Gen.Int[0, Letters.Length - 1].Select(i => Letters[i]).Array[3, 18]
        from cents in Gen.Int[100, 99_999_999].Array[3]
        from isEmpty in Gen.Bool
        select new Row(code.ToString(CultureInfo.InvariantCulture), string.Concat(name), isEmpty ? 0 : cents[0], cents[1], cents[2]);

    private static readonly Gen<Sheet> Sheets =
        from rows in Rows.Array[3, 12]
        from lines in Gen.Enum<Lines>()
        from padding in Gen.Double[4, 12]
        from sideways in Gen.Bool
        from cut in Gen.Int[0, rows.Length - 2]
        from again in Gen.Bool
        select new Sheet(rows, lines, padding, sideways, cut, again);

    [Fact]
    public void A_table_without_all_its_lines_is_read_back_whole() => Sheets.Sample(s => { ReadsBack(s); }, iter: 100);

    [Theory]
    [InlineData("None", false)]
    [InlineData("None", true)]
    [InlineData("Header", false)]
    [InlineData("Rows", false)]
    [InlineData("Rows", true)]
    [InlineData("Columns", false)]
    public void Where_headings_stand_over_their_columns_nothing_is_doubtful(string lines, bool sideways)
    {
        Row[] rows =
        [
            new("2010101", "行政运行", 1_234_567, 89_000, 4_500), new("2010199", "其他社会保障和就业服务机构事务支出", 0, 3_210_000, 99_999_900),
            new("2080505", "机关事业单位基本养老保险缴费支出", 700_000, 100, 12_345), new("2210201", "住房公积金", 55_555, 66_666, 77_777),
        ];

        Assert.False(ReadsBack(new Sheet(rows, Enum.Parse<Lines>(lines), 8, sideways, 2, true)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_blocks_side_by_side_keep_their_own_rows(bool isRuled)
    {
        var pdf = new ChinesePdf(false);
        double[] xs = [60, 240, 330, 510, 600];
        (string, string, string, string)[] rows =
        [
            ("一、本年收入", "1,200.00", "一、本年支出", "1,250.00"), ("1、一般公共预算拨款收入", "1,200.00", "1、一般公共服务支出", "1,000.00"),
            ("2、政府性基金预算拨款收入", "", "2、教育支出", "250.00"), ("二、上年结转", "50.00", "", ""), ("收入总计", "1,250.00", "支出总计", "1,250.00"),
        ];
        var y = 60.0;
        if (isRuled) pdf.Line(60, y, 600, y);
        foreach (var (i, (left, income, right, spending)) in rows.Prepend(("项目", "金额", "项目", "金额")).Index())
        {
            foreach (var (c, text) in new[] { (0, left), (2, right) })
                if (text.Length > 0 && i == 0) pdf.Middle((xs[c] + xs[c + 1]) / 2, y + 15, Size, text);
                else if (text.Length > 0) pdf.Text(xs[c] + 3, y + 15, Size, text);
            foreach (var (c, text) in new[] { (1, income), (3, spending) })
                if (text.Length > 0 && i == 0) pdf.Middle((xs[c] + xs[c + 1]) / 2, y + 15, Size, text);
                else if (text.Length > 0) pdf.Right(xs[c + 1] - 3, y + 15, Size, text);
            y += 20;
            if (isRuled) pdf.Line(60, y, 600, y);
        }

        pdf.EndPage();
        var table = Assert.Single(new Segmenter(KnowledgeBase.Default).Read(SourceReader.Read(pdf.Build())).Tables);

        Assert.Equal(rows.Select(r => $"{r.Item1}|{r.Item2}|{r.Item3}|{r.Item4}"), table.Rows.Skip(1).Select(r => string.Join('|', r.Select(c => c.Text))));
    }

    private static bool ReadsBack(Sheet sheet)
    {
        var source = SourceReader.Read(Draw(sheet));
        var outline = new Segmenter(KnowledgeBase.Default).Read(source);

        var table = Assert.Single(outline.Tables);
        if (table.IsDoubtful) return true;
        Assert.Equal(["科目编码", "科目名称", "合计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"], table.HeaderPaths.Select(p => string.Join('/', p)));
        var figures = table.Rows.Skip(table.HeaderRows).Select(r => string.Join('|', r.Skip(2).Select(c => c.Text))).ToList();
        Assert.Equal(sheet.Rows.Select(r => string.Join('|', r.Figures)).Append(string.Join('|', sheet.Total.Figures)), figures);
        Assert.Equal(sheet.Rows.Select(r => r.Code), table.Rows.Skip(table.HeaderRows).Take(sheet.Rows.Length).Select(r => r[0].Text));
        foreach (var (row, cells) in sheet.Rows.Zip(table.Rows.Skip(table.HeaderRows)))
        {
            // without lines between the rows a name may be left out, but none is wrong
            if (sheet.Lines != Lines.Rows && cells[1].Text.Length == 0) continue;
            Assert.Equal(row.Name, cells[1].Text);
        }

        var first = table.Rows[table.HeaderRows][2].Place.Box!.Value;
        var (along, page) = sheet.IsSideways ? (842 - ((first.Y0 + first.Y1) / 2), source.Drawn[0].Height) : ((first.X0 + first.X1) / 2, source.Drawn[0].Width);
        Assert.Equal(842, page);
        Assert.InRange(along, X(2), X(3));
        return false;
    }

    private static double X(int column) => Left + Widths.Take(column).Sum();

    private static byte[] Draw(Sheet sheet)
    {
        var pdf = new ChinesePdf(sheet.IsSideways);
        var y = 60.0;
        Header(pdf, sheet.Lines, ref y);
        foreach (var (i, row) in sheet.Rows.Append(sheet.Total).Index())
        {
            if (i == sheet.Cut && i > 0)
            {
                pdf.EndPage();
                y = 60.0;
                if (sheet.IsHeaderRepeated) Header(pdf, sheet.Lines, ref y);
            }

            var name = Wrap(row.Name);
            var height = (Math.Max(1, name.Count) * LineHeight) + sheet.Padding;
            var middle = y + (height / 2) + 3;
            if (row.Code.Length > 0) pdf.Text(X(0) + 3, middle, Size, row.Code);
            foreach (var (l, line) in name.Index()) pdf.Text(X(1) + 3, middle + ((l - ((name.Count - 1) / 2.0)) * LineHeight), Size, line);
            foreach (var (f, figure) in row.Figures.Index()) pdf.Right(X(f + 3) - 3, middle, Size, figure);
            if (sheet.Lines == Lines.Columns)
                foreach (var column in Enumerable.Range(0, Widths.Length + 1)) pdf.Line(X(column), y, X(column), y + height);
            y += height;
            if (sheet.Lines == Lines.Rows || i == sheet.Rows.Length || i + 1 == sheet.Cut) Across(pdf, sheet.Lines, y, 0, 6);
        }

        pdf.EndPage();
        return pdf.Build();
    }

    private static void Header(ChinesePdf pdf, Lines lines, ref double y)
    {
        Across(pdf, lines, y, 0, 6);
        Across(pdf, lines, y + HeaderRow, 3, 5);
        Across(pdf, lines, y + (2 * HeaderRow), 0, 6);
        foreach (var (column, text) in new[] { (0, "科目编码"), (1, "科目名称"), (2, "合计"), (5, "项目支出") })
            pdf.Middle((X(column) + X(column + 1)) / 2, y + HeaderRow + 3, Size, text);
        pdf.Middle((X(3) + X(5)) / 2, y + (HeaderRow / 2) + 3, Size, "基本支出");
        pdf.Middle((X(3) + X(4)) / 2, y + (HeaderRow * 1.5) + 3, Size, "人员经费");
        pdf.Middle((X(4) + X(5)) / 2, y + (HeaderRow * 1.5) + 3, Size, "公用经费");
        y += 2 * HeaderRow;
    }

    private static void Across(ChinesePdf pdf, Lines lines, double y, int from, int to)
    {
        if (lines != Lines.None) pdf.Line(X(from), y, X(to), y);
    }

    private static List<string> Wrap(string name)
    {
        var most = (int)((Widths[1] - 6) / Size);
        return [.. name.Chunk(most).Select(c => new string(c))];
    }

    private sealed record Row(string Code, string Name, int Staff, int Running, int Project)
    {
        public string[] Figures => [Text(Staff + Running + Project), Text(Staff), Text(Running), Text(Project)];

        private static string Text(long cents) => cents == 0 ? "" : (cents / 100m).ToString("#,0.00", CultureInfo.InvariantCulture);
    }

    private sealed record Sheet(Row[] Rows, Lines Lines, double Padding, bool IsSideways, int Cut, bool IsHeaderRepeated)
    {
        public Row Total => new("", "合计", Rows.Sum(r => r.Staff) / 100, Rows.Sum(r => r.Running) / 100, Rows.Sum(r => r.Project) / 100);
    }
}
