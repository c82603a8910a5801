using Extractor.Emit;
using Extractor.Query;
using Extractor.Query.Figures;
using Extractor.Tests.Emit;
using Extractor.Values;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Query.Figures;

public sealed class FigureLookupTests : IDisposable
{
    private const string First = "f" + SampleResults.FirstId + "1";
    private readonly TestFolder folder = new();

    private string Out => folder.At("out");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_figure_comes_with_all_that_is_told_of_it()
    {
        var figure = Find(Sample());

        Assert.Equal("500.75", figure.Amount["text"]);
        Assert.Equal("部门收支总表", figure.Table["title"]);
        Assert.Equal("某局", figure.Document["office_name"]);
        Assert.Equal("parts_of_total", Assert.Single(figure.Checks)["identity"]);
        Assert.Equal(["stray_value"], figure.Problems.Select(p => p["code"]));
        Assert.Equal(11, figure.Line);
        Assert.Null(figure.Page);
    }

    [Fact]
    public void Its_headings_and_row_come_from_the_tree()
    {
        Datasets.Write(Out, Datasets.All, Sample());
        var figure = FigureLookup.Find(Out, "f" + SampleResults.FirstId + "2")!;

        Assert.Equal(["预算数"], figure.Surroundings!.HeaderPath);
        Assert.Equal(["合计", "500.75"], figure.Surroundings.Row);
        Assert.Equal("shifted_row", Assert.Single(figure.Repairs)["kind"]);
    }

    [Fact]
    public void Without_the_tree_the_rest_is_still_told()
    {
        Datasets.Write(Out, DatasetFormats.Csv, Sample());
        var figure = FigureLookup.Find(Out, First)!;

        Assert.Null(figure.Surroundings);
        Assert.Equal(["stray_value"], figure.Problems.Select(p => p["code"]));
    }

    [Fact]
    public void A_guarded_cell_is_shown_as_it_was()
    {
        var sample = Sample();
        var figure = Find(sample with { Amounts = [sample.Amounts[0] with { Item = "=合计" }, sample.Amounts[1]] });

        Assert.Equal("=合计", figure.Amount["item"]);
    }

    [Fact]
    public void An_unknown_figure_is_none()
    {
        Datasets.Write(Out, Datasets.All, Sample());

        Assert.Null(FigureLookup.Find(Out, "f0"));
    }

    [Fact]
    public void A_folder_without_a_dataset_says_so()
    {
        Assert.Equal(DatasetFault.NoDataset, Assert.Throws<DatasetUnreadableException>(() => FigureLookup.Find(folder.Path, First)).Fault);
    }

    [Fact]
    public void A_broken_tree_says_so()
    {
        Datasets.Write(Out, Datasets.All, Sample());
        File.WriteAllText(Path.Combine(Out, "json", SampleResults.FirstId + ".json"), "{\"tables\": 3}");

        Assert.Equal(DatasetFault.BrokenFile, Assert.Throws<DatasetUnreadableException>(() => FigureLookup.Find(Out, First)).Fault);
    }

    private static DocumentResult Sample() => SampleResults.Full() with
    {
        Problems =
        [
            Problem.Of("stray_value", Severity.Warning, Place.OfCell(11, 1), "29", "合计"),
            Problem.Of("stray_value", Severity.Warning, Place.OfCell(12, 1), "30", "合计"),
            Problem.Of("empty_file", Severity.Warning, null),
        ],
    };

    private FigureCard Find(DocumentResult result)
    {
        Datasets.Write(Out, Datasets.All, result);
        return FigureLookup.Find(Out, First)!;
    }
}
