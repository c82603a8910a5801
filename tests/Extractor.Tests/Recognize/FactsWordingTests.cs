using System.Collections.Immutable;
using Extractor.Recognize;
using Extractor.Recognize.Facts;
using Extractor.Segment.Narrative;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>The same facts as other offices word them; the sentences are made up.</summary>
public sealed class FactsWordingTests
{
    [Theory]
    [InlineData("一、收支情况", "2024年，某市林业局收入预算1,234.50万元，其中：财政拨款收入1,200万元，比2023年预算减少99万元；事业收入0万元；其他收入34.50万元。",
        "revenue_budget||1,234.50;revenue_by_source|财政拨款收入|1,200;change_from_last_year|财政拨款收入|99;revenue_by_source|事业收入|0;revenue_by_source|其他收入|34.50")]
    [InlineData("一、收支情况", "某局2024年度收入、支出预算总计88.8万元，与上年相比收、支预算总计各增加1.1万元，增长1.25%。",
        "revenue_budget||88.8;expenditure_budget||88.8;change_from_last_year|收、支|1.1")]
    [InlineData("（二）支出预算", "2024年年初预算数80万元。按支出功能分类，包括教育支出50万元，住房保障支出30万元。",
        "expenditure_budget||80;expenditure_by_function|教育支出|50;expenditure_by_function|住房保障支出|30")]
    [InlineData("三、支出情况", "本年支出预算合计80万元，其中：基本支出60万元，占75%；项目支出20万元，占25%。",
        "basic_expenditure||60;project_expenditure||20")]
    [InlineData("四、“三公”经费", "2024年本局财政拨款安排“三公”经费9万元，比上年减少1万元，下降10%。其中：因公出国（境）费2万元；公务用车购置及运行维护费6万元（公务用车购置费0万元，公务用车运行维护费6万元），与上年持平；公务接待费1万元。",
        "three_public||9;change_from_last_year|“三公”经费|1;three_public_item|因公出国（境）费|2;three_public_item|公务用车购置及运行费|6;three_public_item|公务用车购置费|0;three_public_item|公务用车运行费|6;change_from_last_year|公务用车购置及运行费|0;three_public_item|公务接待费|1")]
    [InlineData("（一）公务接待费", "2024年预算安排3.20万元，比上年增加0.20万元。", "three_public_item|公务接待费|3.20;change_from_last_year|公务接待费|0.20", "“三公”经费情况")]
    [InlineData("五、机关运行经费", "2024年某局本级财政拨款的机关运行经费预算为443.18万元。", "operating_funds||443.18")]
    [InlineData("五、机关运行经费", "本部门2024年机关运行经费当年一般公共预算拨款120.5万元，比上一年减少10万元，下降7.66%。", "operating_funds||120.5;change_from_last_year|机关运行经费|10")]
    [InlineData("六、政府采购", "2024年度政府采购支出总额50万元，其中：货物类采购预算20万元、工程类采购预算0万元、服务类采购预算30万元。面向中小企业预留政府采购项目预算金额40万元，其中：货物采购金额10万元。",
        "procurement||50;procurement_goods||20;procurement_works||0;procurement_services||30")]
    [InlineData("七、绩效目标", "2024年度，本单位编报绩效目标的项目共12个，涉及项目预算资金422.51万元。", "performance_managed||422.51")]
    [InlineData("八、国有资产占用情况", "截至2023年12月31日，某局共有车辆15辆，其中：机要通信用车2辆、其他用车13辆。2024年部门预算安排购置车辆1辆。", "vehicles||15;vehicles_bought||1")]
    [InlineData("（一）因公出国情况", "2024年度因公出国（境）团组2个，累计5人次。", "abroad_groups||2;abroad_persons||5")]
    [InlineData("（三）公务接待情况", "2024年国内公务接待20批次、153人次，其中：接待外宾1批次、3人次。", "reception_batches|国内公务接待|20;reception_persons|国内公务接待|153")]
    [InlineData("（二）公务用车情况", "年末公务用车保有量为4辆。", "vehicles_held||4")]
    [InlineData("一、概况", "核定行政编制30名，实有在职人员28人。", "staff_quota|核定行政编制|30;staff_actual||28")]
    [InlineData("（三）公务用车购置及运行费", "公务用车购置费2024年预算数5万元，较2023年年初预算减少1万元；公务用车运行维护费2024年预算数3万元。",
        "three_public_item|公务用车购置费|5;change_from_last_year|公务用车购置费|1;three_public_item|公务用车运行费|3", "“三公”经费情况")]
    [InlineData("（一）收入预算", "2024年度收入预算90万元，比2023年年初预算数100万元减少10万元，下降10%。", "revenue_budget||90;change_from_last_year|收入|10")]
    [InlineData("三、支出按功能分类", "1.行政运行（2010301）44.15万元，较上年增加2.50万元；2.住房公积金（2210201）9万元，较上年无增减。",
        "expenditure_by_function|行政运行|44.15;change_from_last_year|行政运行|2.50;expenditure_by_function|住房公积金|9;change_from_last_year|住房公积金|0")]
    [InlineData("五、收支预算", "本部门当年预算收入92万元，其中：一般公共预算拨款90万元、其他收入2万元，较上年减少7万元。",
        "revenue_budget||92;revenue_by_source|一般公共预算拨款|90;revenue_by_source|其他收入|2")]
    [InlineData("二、收入预算情况说明", "2024年度收入预算95万元。\n（一）本年财政拨款收入80万元\n1.一般公共预算拨款收入80万元。\n（二）本年其他资金收入5万元\n2.事业收入5万元。\n（三）上年结转结余10万元",
        "revenue_budget||95;revenue_by_source|一般公共预算拨款收入|80;revenue_by_source|事业收入|5;revenue_by_source|上年结转结余|10")]
    [InlineData("二、收入预算情况说明", "某局2024年收入预算合计95万元，包括本年收入90万元，上年结转结余5万元。\n其中：\n本年一般公共预算收入90万元，占94%；\n本年事业收入0万元，占0%；\n上年结转结余的一般公共预算收入5万元，占5%。",
        "revenue_budget||95;revenue_by_source|上年结转结余|5;revenue_by_source|本年一般公共预算收入|90;revenue_by_source|本年事业收入|0")]
    [InlineData("四、政府采购预算情况", "某局纳入2024年部门预算的政府采购项目共有70万元，其中：货物类项目30万元、工程类项目0万元、服务类项目40万元。",
        "procurement||70;procurement_goods||30;procurement_works||0;procurement_services||40")]
    [InlineData("四、政府采购情况", "当年本部门政府采购预算共70万元，其中政府采购货物类预算30万元、政府采购服务类预算40万元。", "procurement||70;procurement_goods||30;procurement_services||40")]
    [InlineData("四、政府采购情况", "2024年度部门政府采购预算总金额为70万元。其中，货物类政府采购支出预算30万元，占43%；服务类政府采购支出预算40万元。", "procurement||70;procurement_goods||30;procurement_services||40")]
    [InlineData("（一）总体工作情况", "某局2024年全面实施绩效目标管理，涉及一级预算项目6个，预算资金81.5万元，其中财政拨款4.5万元。", "performance_managed||81.5", "预算绩效")]
    [InlineData("二、一般公共预算拨款支出情况", "2024年度一般公共预算拨款支出50万元。\n其中（按项级科目分类统计）：\n（一）2080501-行政单位离退休42.18万元。主要用于生活补贴。\n（二）2210201-住房公积金7.82万元。",
        "expenditure_by_function|行政单位离退休|42.18;expenditure_by_function|住房公积金|7.82")]
    [InlineData("六、预算绩效目标说明", "纳入2024年部门整体支出绩效目标的金额为95万元，其中，基本支出50万元，项目支出45万元。", "performance_managed||95")]
    [InlineData("五、收支预算", "本部门当年预算收入92万元，其中：一般公共预算拨款90万元、上年实户资金余额2万元。",
        "revenue_budget||92;revenue_by_source|一般公共预算拨款|90;revenue_by_source|上年实户资金余额|2")]
    [InlineData("五、收支预算", "收入预算92万元。其中，一般公共预算拨款90万元，比上年增加4万元。",
        "revenue_budget||92;revenue_by_source|一般公共预算拨款|90;change_from_last_year|一般公共预算拨款|4")]
    [InlineData("九、其他", "联系人：张三丰，联系电话：023-12345678。", "contact_person||张三丰;contact_phone||023-12345678")]
    public void Is_read(string heading, string text, string facts, string above = "") =>
        Assert.Equal(facts.Split(';'), Read(heading, text, above));

    [Theory]
    [InlineData("一、“三公”经费", "2023年执行数为60.13万元。")]
    [InlineData("六、名词解释", "“三公”经费：如预算5万元，其中公务接待费1万元。")]
    [InlineData("二、支出情况", "较上年增加（减少）5万元。")]
    [InlineData("二、支出情况", "主要用于购置设备50万元，比上年增加10万元。")]
    [InlineData("二、支出情况", "主要原因是基本支出增加80万元，项目支出减少30万元。")]
    [InlineData("三、收入决算", "2024年收入预算500万元。")]
    [InlineData("三、支出情况", "比年初预算增加5万元。")]
    [InlineData("三、政府性基金预算", "政府性基金预算支出100万元，其中：基本支出0万元，项目支出100万元。")]
    [InlineData("六、财政拨款情况", "本部门当年财政拨款支出337万元，其中：一般公共预算拨款支出324万元、上年结转13万元，较上年减少130万元。")]
    [InlineData("（一）收入预算", "包括各项财政拨款收入。\n0.00万元，上级补助收入")]
    [InlineData("二、项目", "口岸管理400万元，主要包括：管养工作380万元；安检工作20万元。较上年增加5万元。")]
    [InlineData("二、业务费", "2024年委托业务费预算为21万元，比上年预算（注：上年34万元，公开时删除）减少13万元。")]
    [InlineData("六、财政拨款情况", "财政拨款支出90万元，其中：一般公共预算拨款支出88万元，较上年增加4万元，增长5%。")]
    [InlineData("六、财政拨款情况", "财政拨款收入90万元，其中：一般公共预算拨款收入90万元，与上年持平；财政拨款支出90万元。")]
    [InlineData("四、政府采购", "面向中小企业预留政府采购项目共有40万元，其中：货物类项目10万元。")]
    [InlineData("二、收入预算情况说明", "主要用于以下方面。\n1.专项经费用于购置设备，事业收入5万元。")]
    [InlineData("二、支出预算情况说明", "1.事业收入5万元。")]
    [InlineData("（二）其他费用", "委托业务费5万元，与上年基本持平。")]
    [InlineData("七、所属单位绩效", "绩效监控的项目资金为40万元。")]
    [InlineData("二、支出情况", "公共安全支出3万元，其中：基本支出1万元。")]
    public void Is_left_alone(string heading, string text) => Assert.Empty(Read(heading, text, ""));

    [Fact]
    public void A_reason_in_the_next_sentence_belongs_to_the_only_change_before_it()
    {
        var facts = Facts("二、情况\n财政拨款支出100万元，比上年增加5万元，增长5.26%。主要原因是人员增加。");
        Assert.Equal("人员增加", Assert.Single(facts, fact => fact.Fact == "change_from_last_year").Reason);
    }

    [Fact]
    public void Money_spent_is_told_beside_the_plan_and_how_much_of_it_was_met()
    {
        var facts = Facts("七、“三公”经费支出决算情况\n“三公”经费财政拨款支出预算为10万元，支出决算为8万元，完成预算的80%。");
        Assert.Equal(["three_public 8", "completion_rate 80"], facts.Select(fact => fact.Fact + " " + fact.Value));
    }

    [Fact]
    public void The_whole_goes_before_appropriations_only()
    {
        var facts = Facts("一、支出预算\n支出预算100万元，其中：基本支出70万元，项目支出30万元。\n二、财政拨款支出\n财政拨款支出90万元，其中：基本支出65万元，项目支出25万元。");
        Assert.Equal(["70"], facts.Where(fact => fact.Fact == "basic_expenditure").Select(fact => fact.Value));
    }

    private static IEnumerable<string> Read(string heading, string text, string above) =>
        Facts((above.Length > 0 ? "四、" + above + "\n" : "") + heading + "\n" + text).Select(fact => $"{fact.Fact}|{fact.Subject}|{fact.Value}");

    private static ImmutableArray<FactReading> Facts(string text) =>
        FactReader.Read(NarrativeSegmenter.Read(NarrativeText.Lines(text)).Sections, 2024);
}
