using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Recognize.Types;
using Extractor.Segment;
using Xunit;

namespace Extractor.Tests.Recognize.Types;

/// <summary>What a table is, where its title is missing, under it, or another's.</summary>
public sealed class TypeJudgeTests
{
    private const string Unit = "单位：万元\n\n";
    private const string Functions = "科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t30.00\t20.00\t10.00\n20103\t政府办公厅（室）及相关机构事务\t30.00\t20.00\t10.00\n2010301\t行政运行\t30.00\t20.00\t10.00\n合计\t\t30.00\t20.00\t10.00\n";
    private const string Economics = "科目编码\t科目名称\t合计\t人员经费\t公用经费\n301\t工资福利支出\t15.00\t15.00\t\n30101\t基本工资\t15.00\t15.00\t\n302\t商品和服务支出\t5.00\t\t5.00\n30201\t办公费\t5.00\t\t5.00\n合计\t\t20.00\t15.00\t5.00\n";
    private const string Sides = "收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一般公共预算拨款收入\t30.00\t一般公共服务支出\t20.00\n事业收入\t0.00\t社会保障和就业支出\t6.00\n其他收入\t0.00\t住房保障支出\t4.00\n本年收入合计\t30.00\t本年支出合计\t30.00\n上年结转结余\t0.00\t年终结转结余\t0.00\n收入总计\t30.00\t支出总计\t30.00\n";
    private const string Public = "项目\t预算数\n合计\t3.00\n因公出国（境）费\t1.00\n公务接待费\t1.00\n公务用车购置及运行费\t1.00\n公务用车购置费\t0.00\n公务用车运行费\t1.00\n";

    [Fact]
    public void A_title_of_the_catalogue_decides_without_the_classifier()
    {
        var decision = Decide("收支总表\n" + Unit + Sides, Never)[0];
        Assert.Equal("revenue_expenditure_summary", decision.Type?.Name);
        Assert.True(decision.IsDeclared);
    }

    [Fact]
    public void A_table_without_title_is_told_by_what_it_holds_and_is_not_declared()
    {
        var decisions = Decide(Unit + Sides + "\n" + Unit + Economics + "\n" + Unit + Public);
        Assert.Equal(["revenue_expenditure_summary", "basic_expenditure_by_economic", "three_public_expenditure"], decisions.Select(d => d.Type?.Name));
        Assert.All(decisions, d => Assert.False(d.IsDeclared));
        Assert.All(decisions, d => Assert.StartsWith("no title; ", d.Reason, StringComparison.Ordinal));
        Assert.All(decisions, d => Assert.InRange(d.Confidence, 0.7m, 1m));
    }

    [Theory]
    [InlineData("一般公共预算基本支出表（按经济分类）", Functions, "code 201")]
    [InlineData("一般公共预算支出表（按功能分类）", Economics, "code 301")]
    [InlineData("一般公共预算支出表", Public, "item 因公出国（境）费")]
    [InlineData("“三公”经费支出表", Functions, "none of its items")]
    [InlineData("支出总表", Sides, "revenue beside expenditure")]
    [InlineData("收入总表", Functions, "columns of basic and project expenditure")]
    [InlineData("政府性基金预算支出表", Functions, "code 201")]
    [InlineData("项目支出表", Functions, "names of subjects")]
    public void A_title_over_another_table_is_not_followed(string title, string table, string why)
    {
        var decision = Decide(title + "\n" + Unit + table)[0];
        Assert.Equal(why, decision.Contradiction);
        Assert.NotEqual(KnowledgeBase.Default.Tables.ByTitle(title), decision.Type);
        Assert.False(decision.IsDeclared);
    }

    [Fact]
    public void A_list_of_tables_is_none_of_them()
    {
        var decision = Decide("部门整体支出绩效目标表\n\n表9\t部门综合预算政府性基金收支表\t是\t不涉及\n表16\t专项资金总体绩效目标表\t是\t不涉及\n表17\t政府采购预算表\t否\t\n")[0];
        Assert.Null(decision.Type);
        Assert.Equal("a list of tables", decision.Contradiction);
    }

    [Fact]
    public void Titles_printed_under_their_tables_are_those_of_the_tables_over_them()
    {
        var decisions = Decide(Unit + Sides + "\n收支总表\n\n" + Unit + Economics + "\n一般公共预算基本支出表\n\n" + Unit + Public + "\n“三公”经费支出表\n\n" + Unit + Functions + "\n一般公共预算支出表\n");
        Assert.Equal(["revenue_expenditure_summary", "basic_expenditure_by_economic", "three_public_expenditure"], decisions.Take(3).Select(d => d.Type?.Name));
        Assert.All(decisions, d => Assert.False(d.IsDeclared));
    }

    [Theory]
    [InlineData("社会保险基金支出预算表")]
    [InlineData("一般公共预算支出增减变动情况表")]
    public void A_title_that_rules_the_type_out_leaves_the_table_unknown(string title) =>
        Assert.Null(Decide(title + "\n" + Unit + Functions)[0].Type);

    [Fact]
    public void A_type_the_classifier_is_not_sure_of_is_not_taken()
    {
        var unsure = TypeClassifier.Default.With(new TypeCalibration { Threshold = 1.1 });
        var decision = Decide(Unit + Economics, () => unsure)[0];
        Assert.Null(decision.Type);
        Assert.Contains("not enough", decision.Reason, StringComparison.Ordinal);
    }

    private static TypeClassifier Never() => throw new InvalidOperationException("the classifier is not to be asked");

    private static ImmutableArray<TypeDecision> Decide(string text, Func<TypeClassifier>? classifier = null)
    {
        var outline = new Segmenter(KnowledgeBase.Default).Read(SourceReader.Read(System.Text.Encoding.UTF8.GetBytes(text)));
        return new TypeJudge(KnowledgeBase.Default, classifier ?? (() => TypeClassifier.Default)).Decide(outline.Tables, 2024);
    }
}
