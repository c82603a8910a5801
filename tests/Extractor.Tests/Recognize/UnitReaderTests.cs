using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>Affiliated units as offices name them; the offices are made up.</summary>
public sealed class UnitReaderTests
{
    [Theory]
    [InlineData("本部门下属单位包括：青山市林木种苗站、青山市湿地保护中心。", "青山市林木种苗站;青山市湿地保护中心")]
    [InlineData("从预算单位构成看，纳入本部门2024年部门汇总预算编制范围的预算单位共计2家，具体包括：青山市林业局（本级），青山市林木种苗站。", "青山市林业局（本级）;青山市林木种苗站")]
    [InlineData("青山市林业局预算单位3个，分别为：青山市林业局（行政）、青山市林业局（事业）、青山市湿地保护中心。", "青山市林业局（行政） [行政];青山市林业局（事业） [事业];青山市湿地保护中心")]
    [InlineData("下设财政拨款二级预算单位2个,分别是:青山市林业局(本级)、青山林业职业学院;下设自收自支二级预算单位1个:青山市国有林场。", "青山市林业局(本级);青山林业职业学院;青山市国有林场 [自收自支]")]
    [InlineData("下属3个二级预算单位，分别是青山市林木种苗站、青山市湿地保护中心（市候鸟观测站、市湿地研究所）和青山市森林防火大队。", "青山市林木种苗站;青山市湿地保护中心（市候鸟观测站、市湿地研究所）;青山市森林防火大队")]
    [InlineData("局下设1个事业单位为青山市林木种苗站，处级建制，经费来源为财政全额拨款。", "青山市林木种苗站 [事业单位]")]
    [InlineData("青山市林业局部门决算包括：局本级决算、机关服务中心决算和信息中心决算。", "局本级;机关服务中心;信息中心")]
    [InlineData("纳入本部门预算编制范围的预算单位共计1家，即青山市林业局本级。", "青山市林业局本级")]
    [InlineData("本局没有其他二级预算单位，纳入2024年部门预算编制范围的只有青山市林业局本级。", "青山市林业局本级")]
    [InlineData("所属事业单位有：青山市规划和自然资源研究院、青山市林木种苗站等。", "青山市规划和自然资源研究院 [事业单位];青山市林木种苗站 [事业单位]")]
    [InlineData("青山市林业局系统包括：青山市林业局（本级）共1家基层单位。", "青山市林业局（本级）")]
    public void A_sentence_names_them(string text, string units) => Assert.Equal(units.Split(';'), Read("（二）机构设置\n" + text));

    [Theory]
    [InlineData("本部门内设机构包括：办公室、人事处、造林处。")]
    [InlineData("本局内设3个职能机构，分别是：办公室、人事处、造林处。本单位无下属单位。")]
    [InlineData("本部门的部门预算包括部门本级（机关）预算和所属事业单位预算。")]
    [InlineData("部门决算包括：青山市林业局本级决算、下属行政事业单位决算。")]
    [InlineData("青山市林业局部门预算包括：局机关预算、局属事业单位预算。")]
    [InlineData("本单位无独立核算下属单位，部门预算为本级预算，下设办公室、造林科，共2个处室。")]
    [InlineData("所属事业单位有：负责林木种苗工作的若干机构。")]
    [InlineData("林业局北山分局、南山分局为青山市林业局派出机构。")]
    [InlineData("本部门共有预算单位5家，其中行政单位1家，事业单位4家。")]
    public void Departments_and_talk_are_no_units(string text) => Assert.Empty(Read("（二）机构设置\n" + text));

    [Fact]
    public void Numbered_paragraphs_after_an_announcement_name_them_with_their_kind()
    {
        var units = Read("""
            二、机构设置
            本部门中，行政单位1家，事业单位2家，具体包括：
            1.青山市林业局（本部），内设机构包括：办公室、造林科。
            2.青山市林木种苗站，公益一类事业单位，不单列预算。
            3.青山市湿地保护中心。
            三、主要职责
            本局负责：
            1.青山市森林公园的管理处。
            """);
        Assert.Equal(["青山市林业局（本部）", "青山市林木种苗站 [公益一类事业单位]", "青山市湿地保护中心"], units);
    }

    [Fact]
    public void Numbered_lines_below_such_a_chapter_name_them()
    {
        Assert.Equal(
            ["青山市林业局（本级）", "青山市林木种苗站（参公事业单位） [参公事业单位]"],
            Read("一、预算单位构成\n（一）青山市林业局（本级）\n（二）青山市林木种苗站（参公事业单位）\n二、收支情况\n本年无收支。"));
        Assert.Equal(["青山市林木种苗站"], Read("一、机构设置\n纳入预算编制范围的二级预算单位包括：\n1.青山市林木种苗站\n2.青山野鸟乐园处所在地\n二、收支情况\n本年无收支。"));
        Assert.Empty(Read("一、预算单位构成\n（一）青山市林业局（本级）\n（二）其他情况\n二、收支情况\n本年无收支。"));
    }

    [Fact]
    public void Other_chapters_name_none() =>
        Assert.Empty(Read("五、名词解释\n下属单位包括：青山市林木种苗站、青山市湿地保护中心。"));

    [Fact]
    public void A_table_tells_their_kind_and_goes_before_the_text()
    {
        var units = SmallDocument.Budget("""
            二、预算单位构成
            下属单位包括：青山市林木种苗站、青山市湿地保护中心。
            部门预算单位构成表
            序号|单位名称|单位性质
            1|青山市林业局本级|行政单位
            2|青山市林木种苗站|公益一类
            |合计|
            """).Units;
        Assert.Equal(
            ["青山市湿地保护中心||", "青山市林业局本级|行政单位|1", "青山市林木种苗站|公益一类|1"],
            units.Select(unit => $"{unit.UnitName}|{unit.UnitKind}|{unit.TableNo}"));
        Assert.Equal([1, 2, 3], units.Select(unit => unit.UnitNo));
    }

    private static IEnumerable<string> Read(string text) =>
        SmallDocument.Budget(text).Units.Select(unit => unit.UnitKind.Length > 0 ? $"{unit.UnitName} [{unit.UnitKind}]" : unit.UnitName);
}
