using System.Text.Json;
using Extractor.Values;
using Xunit;

namespace Extractor.Tests.Emit;

public sealed class DocumentJsonTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_document_is_one_tree()
    {
        var root = Written(SampleResults.Full());
        Assert.Equal(SampleResults.FirstId, root.GetProperty("document").GetProperty("document_id").GetString());
        var section = Assert.Single(root.GetProperty("sections").EnumerateArray());
        Assert.Equal("职能职责", Assert.Single(section.GetProperty("sections").EnumerateArray()).GetProperty("heading").GetString());
        var tables = root.GetProperty("tables");
        Assert.Equal(2, tables[0].GetProperty("amounts").GetArrayLength());
        Assert.Equal(1, tables[1].GetProperty("projects").GetArrayLength());
        Assert.Equal(2, tables[1].GetProperty("indicators").GetArrayLength());
        Assert.Equal(1, tables[1].GetProperty("units").GetArrayLength());
        Assert.Equal(["units", "facts", "checks", "repairs", "problems"], root.EnumerateObject().Skip(3).Select(member => member.Name));
    }

    [Fact]
    public void Cells_stand_with_their_place_a_row_on_a_line()
    {
        Written(SampleResults.Full());
        var lines = File.ReadAllLines(folder.At("out", "json", SampleResults.FirstId + ".json"));
        Assert.Contains(lines, line => line.Trim() == """[{"text":"合计","place":{"line":11,"column":1}},{"text":"500.75","place":{"line":11,"column":2}}]""");
        Assert.Contains(lines, line => line.Trim().StartsWith("""{"amount_no":1,"table_no":1,""", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_keep_their_type()
    {
        var root = Written(SampleResults.Full());
        var amount = root.GetProperty("tables")[0].GetProperty("amounts")[1];
        Assert.Equal("-0.5", amount.GetProperty("amount_yuan").GetRawText());
        Assert.Equal(JsonValueKind.True, amount.GetProperty("is_leaf").ValueKind);
        Assert.Equal("[1,2]", root.GetProperty("checks")[0].GetProperty("members").GetRawText());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("problems")[0].GetProperty("place").ValueKind);
    }

    [Fact]
    public void A_box_is_part_of_the_place()
    {
        var sample = SampleResults.Full();
        var root = Written(sample with { Amounts = [sample.Amounts[0] with { Place = new Place(3, new Box(72, 100.25, 144.12345, 112), null, null) }] });
        Assert.Equal("""{"page":3,"box":[72,100.25,144.123,112]}""", root.GetProperty("tables")[0].GetProperty("amounts")[0].GetProperty("place").GetRawText());
    }

    [Fact]
    public void Half_a_surrogate_pair_or_a_parent_that_does_not_exist_breaks_nothing()
    {
        var sample = SampleResults.Full();
        var root = Written(sample with
        {
            Sections = [sample.Sections[0] with { ParentNo = 1, Text = "\uD83D" }, sample.Sections[1] with { ParentNo = 7 }],
        });
        Assert.Equal(2, root.GetProperty("sections").GetArrayLength());
    }

    private JsonElement Written(Extractor.Verify.DocumentResult result)
    {
        Datasets.Write(folder.At("out"), Datasets.All, result);
        return JsonDocument.Parse(File.ReadAllBytes(folder.At("out", "json", SampleResults.FirstId + ".json"))).RootElement;
    }
}
