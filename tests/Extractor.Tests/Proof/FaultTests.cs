using System.Text;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Normalize;
using Extractor.Normalize.Records;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Proof;

/// <summary>Whose fault a failing identity is: nobody is blamed by a text dump, whose maker may have changed it.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_text_dump_leaves_the_fault_undecided()
    {
        var checks = Read("text", d => d);
        Assert.All(checks, c => Assert.Equal("undecided", c.Fault));
        Assert.All(checks, c => Assert.StartsWith("a row's total is the sum of its uses: T1 ", c.StatementEn, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_read_without_doubt_is_its_publishers_fault() => Assert.All(Read("pdf", d => d), c => Assert.Equal("publisher", c.Fault));

    [Fact]
    public void A_doubtful_reading_may_be_the_readers_fault() =>
        Assert.All(Read("pdf", r => r with { Tables = [.. r.Tables.Select(t => t with { Grid = t.Grid with { IsDoubtful = true } })] }), c => Assert.Equal("reader", c.Fault));

    /// <summary>The failing checks of a table whose rows do not add up.</summary>
    private static List<CheckRecord> Read(string kind, Func<Reading, Reading> change)
    {
        const string Text = "某局2023年部门预算\n支出总表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t12.00\t5.00\t6.00\n20103\t政府办公厅（室）及相关机构事务\t12.00\t5.00\t6.00\n合计\t\t12.00\t5.00\t6.00\n";
        var knowledge = KnowledgeBase.Default;
        var source = SourceReader.Read(Encoding.UTF8.GetBytes(Text));
        var reading = change(new Recognizer(knowledge).Read("a.txt", source, new Segmenter(knowledge).Read(source)));
        var document = new DocumentRecord { DocumentId = "d0", Document = "a", Path = "a", Sha256 = "", Kind = kind, Language = "zh", Status = "converted", ToolVersion = "" };
        var checks = new Verifier(knowledge).Verify(new Normalizer(knowledge).Read("d0", reading), document).Checks.Where(c => c.Verdict == "fails").ToList();
        Assert.NotEmpty(checks);
        return checks;
    }
}
