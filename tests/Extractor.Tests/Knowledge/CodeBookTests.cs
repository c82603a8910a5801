using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Knowledge;

public sealed class CodeBookTests
{
    private static readonly CodeBook Codes = KnowledgeBase.Default.Codes;

    [Theory]
    [InlineData("30311", 2017, "住房公积金")]
    [InlineData("30311", 2018, "代缴社会保险费")]
    [InlineData("30311", null, "代缴社会保险费")]
    [InlineData("30113", 2026, "住房公积金")]
    public void A_code_has_the_name_of_its_years_edition(string code, int? year, string name) => Assert.Equal(name, Codes.Name(code, year));

    [Theory]
    [InlineData("30311", "住房公积金", 2017, false)]
    [InlineData("30311", "住房公积金", 2019, true)]
    [InlineData("30311", "住房公积金", null, false)]
    [InlineData("30113", "住房公积金", 2019, false)]
    [InlineData("30203", "水费", 2024, true)]
    [InlineData("302", "其他商品和服务支出", 2024, true)]
    [InlineData("302", "商品和服务支出", 2024, false)]
    [InlineData("71102", "事业单位医疗", 2024, true)]
    [InlineData("2010101", "行政运行", 2024, false)]
    [InlineData("2010101", "某项新的支出", 2024, false)]
    public void A_code_under_another_codes_name_is_found(string code, string label, int? year, bool contradicts) => Assert.Equal(contradicts, Codes.Contradicts(code, label, year));

    [Fact]
    public void Every_older_code_has_a_well_formed_entry()
    {
        using var csv = CsvHelper.CsvReader.Create(KnowledgeFile.Open("subject_editions.csv"));
        var rows = 0;
        for (; csv.Read(); rows++)
        {
            Assert.Matches("^[235][0-9]{2,6}$", csv.GetString("code"));
            Assert.NotEmpty(csv.GetString("name"));
            Assert.InRange(int.Parse(csv.GetString("until"), System.Globalization.CultureInfo.InvariantCulture), 2000, 2100);
        }

        Assert.True(rows > 0);
    }
}
