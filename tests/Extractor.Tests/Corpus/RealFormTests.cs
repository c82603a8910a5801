using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>Performance forms of real disclosures, read from the page by hand; skipped where they are absent.</summary>
public sealed class RealFormTests
{
    [Theory]
    [InlineData("wild", "烟台市审计局", 63, 6)]
    [InlineData("wild", "烟台市住房和城乡建设局", 608, 76)]
    [InlineData("wild", "福州市医疗保障局", 104, 13)]
    [InlineData("wild", "西安市信访局", 77, 10)]
    [InlineData("wild", "重庆市商务委员会", 34, 3)]
    [InlineData("provinces", "重庆市水利局", 24, 4)]
    [InlineData("provinces", "泉州市公安局", 24, 4)]
    [InlineData("provinces", "长沙市公安局", 242, 0)]
    public void Every_row_is_there(string folder, string office, int indicators, int projects)
    {
        var result = Read(folder, office);
        Assert.Equal((indicators, projects), (result.Indicators.Length, result.Projects.Length));
        Assert.DoesNotContain(result.Problems, p => p.Code is "row_not_aligned" or "stray_value");
    }

    [Fact]
    public void A_first_level_that_was_not_printed_stays_empty()
    {
        var rows = Read("wild", "西安市信访局").Indicators.Where(i => i.ProjectName == "接待中心安保服务").ToList();
        Assert.Equal(["成本指标", "产出指标", "产出指标", "产出指标", "", "", "满意度指标"], rows.Select(r => r.Level1));
        Assert.All(rows, r => Assert.Equal("verified", r.Status));
    }

    [Fact]
    public void A_project_whose_merged_cell_a_page_break_cuts_has_its_name_from_the_page_where_it_stands()
    {
        var row = Assert.Single(Read("wild", "北京市公安局_2026_预算_表").Indicators, i => i.Name == "培训计划按期完成率");
        Assert.Equal(("11000022T000000431783", "教师业务培训费", 18), (row.ProjectCode, row.ProjectName, row.Place.Page));
    }

    [Fact]
    public void A_sign_and_a_unit_that_changed_places_are_put_right()
    {
        var result = Read("provinces", "长沙市公安局");
        var row = Assert.Single(result.Indicators, i => i.Name == "年内招录完成率");
        Assert.Equal(("≥", "90", "%", "swapped_cells"), (row.Comparator, row.Value, row.Unit, result.Repairs[row.RepairNo!.Value - 1].Kind));
    }

    private static DocumentResult Read(string folder, string office)
    {
        var path = Directory.EnumerateFiles(Path.Combine(SharedCorpus.Folder(), folder), "*.pdf").Single(f => Path.GetFileName(f).Contains(office, StringComparison.Ordinal));
        return TestDocuments.Pipeline.Run(Path.GetFileName(path), File.ReadAllBytes(path), TestContext.Current.CancellationToken);
    }
}
