using Extractor.Knowledge;
using Extractor.Recognize;
using Xunit;

namespace Extractor.Tests.Recognize;

/// <summary>Where offices are: what their names say, what a path adds, and what stays empty.</summary>
public sealed class PlaceReaderTests
{
    private static readonly PlaceReader Reader = new(KnowledgeBase.Default);

    [Theory]
    // an office's own name
    [InlineData("a.pdf", "上海市普陀区商务委员会", "上海 上海市 普陀区 310107")]
    [InlineData("a.pdf", "舟山市普陀区商务局", "浙江 舟山市 普陀区 330903")]
    [InlineData("a.pdf", "江苏省政协办公厅", "江苏   320000")]
    [InlineData("a.pdf", "中共北京市委军民融合发展委员会办公室", "北京 北京市  110000")]
    [InlineData("a.pdf", "石柱土家族自治县行政服务中心", "重庆 重庆市 石柱土家族自治县 500240")]
    [InlineData("a.pdf", "石柱县教育委员会", "重庆 重庆市 石柱土家族自治县 500240")]
    [InlineData("a.pdf", "昆山市水务局", "江苏 苏州市 昆山市 320583")]
    [InlineData("a.pdf", "仙桃市财政局", "湖北  仙桃市 429004")]
    [InlineData("a.pdf", "海南藏族自治州教育局", "青海 海南藏族自治州  632500")]
    [InlineData("a.pdf", "吉林市教育局", "吉林 吉林市  220200")]
    [InlineData("a.pdf", "济南市市中区人民法院", "山东 济南市 市中区 370103")]
    [InlineData("a.pdf", "青岛市北区财政局", "山东 青岛市 市北区 370203")]
    [InlineData("a.pdf", "晋城市城区教育局", "山西 晋城市 城区 140502")]
    [InlineData("a.pdf", "中国人民政治协商会议石柱土家族自治县委员会", "重庆 重庆市 石柱土家族自治县 500240")]
    // an office of another place than its building stands in
    [InlineData("广东_广州_广东省财政厅_2025_预算.pdf", "广东省财政厅", "广东   440000")]
    [InlineData("a.pdf", "无锡市人民政府驻北京办事处", "江苏 无锡市  320200")]
    // what only the path tells
    [InlineData("山东_烟台_退役军人事务局_2026_预算.html", "退役军人事务局", "山东 烟台市  370600")]
    [InlineData("宁波_卫生健康委员会__e7eff5.pdf", "", "浙江 宁波市  330200")]
    [InlineData("in/江苏省/无锡市/2025/预算.pdf", "信访局", "江苏 无锡市  320200")]
    [InlineData("in/江苏/南京/鼓楼/预算.pdf", "教育局", "江苏 南京市 鼓楼区 320106")]
    [InlineData("上海普陀_2026单位预算公开样张.xlsx", "", "上海 上海市 普陀区 310107")]
    [InlineData("吉林_吉林_吉林市公安局_2026_预算.pdf", "公安局", "吉林 吉林市  220200")]
    [InlineData("长沙_市场监督管理局__f26313.pdf", "", "湖南 长沙市  430100")]
    // a name that several places bear is understood with the path's help only
    [InlineData("in/江苏/徐州/预算.pdf", "鼓楼区教育局", "江苏 徐州市 鼓楼区 320302")]
    [InlineData("a.pdf", "鼓楼区教育局", "  鼓楼区 ")]
    [InlineData("in/江苏/预算.pdf", "鼓楼区教育局", "江苏  鼓楼区 ")]
    [InlineData("a.pdf", "市中区财政局", "   ")]
    [InlineData("a.pdf", "城区人民法院", "   ")]
    [InlineData("in/朝阳/预算.pdf", "教育局", "   ")]
    // a zone the table does not have: its city, and no code
    [InlineData("a.pdf", "南京市江北新区管理委员会", "江苏 南京市 江北新区 ")]
    [InlineData("a.pdf", "西安市公安局雁塔区分局", "陕西 西安市  610100")]
    // the central government
    [InlineData("a.pdf", "国家信访局", "中央   000000")]
    [InlineData("北京_北京_国家信访局_2024_决算.pdf", "国家信访局", "中央   000000")]
    [InlineData("a.pdf", "国家税务总局北京市税务局", "   ")]
    [InlineData("中央_国家信访局_2024_决算.txt", "", "中央   000000")]
    // no place is guessed from words
    [InlineData("a.pdf", "河南岸街道办事处", "   ")]
    [InlineData("a.pdf", "行政服务中心", "   ")]
    [InlineData("in/江苏/广东_珠海_商务局.pdf", "商务局", "   ")]
    public void A_place_is_told_or_left_empty(string path, string office, string expected)
    {
        var place = Reader.Read(path, office, []);
        Assert.Equal(expected, $"{place.Province} {place.City} {place.County} {place.Code}");
    }

    [Theory]
    [InlineData("上海市普陀区2024年部门预算", "310107")]
    [InlineData("2025年度无锡市市级部门预算", "320200")]
    [InlineData("按照国家有关规定公开2024年部门预算", "")]
    public void Where_the_office_tells_nothing_the_titles_do(string title, string code) =>
        Assert.Equal(code, Reader.Read("a.pdf", "社会福利院", [title]).Code);

    [Fact]
    public void Titles_of_two_places_tell_nothing() =>
        Assert.Equal(OfficePlace.Unknown, Reader.Read("a.pdf", "社会福利院", ["上海市2024年预算", "无锡市2024年预算"]));
}
