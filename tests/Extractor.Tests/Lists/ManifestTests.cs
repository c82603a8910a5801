using System.Globalization;
using System.Text;
using Extractor.Knowledge;
using Extractor.Lists;
using Extractor.Tests.Cli;
using Extractor.Tests.Emit.Disclosures;
using Extractor.Normalize.Records;
using Extractor.Values;
using Extractor.Verify;
using Xunit;
using static Extractor.Tests.Emit.Between.Disclosures;

namespace Extractor.Tests.Lists;

/// <summary>What a manifest knows comes to the documents; what they say themselves stays.</summary>
public sealed class ManifestTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Address_day_office_and_place_fill_what_the_document_does_not_tell()
    {
        var result = Apply("path,url,date,office,place\na.txt,https://example.cn/1,2024-02-10,信访局,江苏省无锡市\n", Read(folder.At("a.txt"), "2024年部门预算\n\n" + General(5m, 3m)));
        var document = result.Document;
        Assert.Equal(("https://example.cn/1", "2024-02-10", "信访局", "江苏", "无锡市", "320200"), (document.Url, document.Published, document.OfficeName, document.Province, document.City, document.PlaceCode));
        Assert.Empty(result.Differing);
        Assert.All(result.Coverage, row => Assert.Equal(("信访局", "320200"), (row["office_name"], row["place_code"])));
        Assert.NotEmpty(result.Coverage);
    }

    [Fact]
    public void What_the_document_says_is_never_overridden_in_silence()
    {
        var result = Apply("path,office,place\na.txt,珠海市商务局,广东省珠海市\n", Read(folder.At("a.txt"), "江苏省某某厅2024年部门预算\n\n" + General(5m, 3m)));
        Assert.Equal(("江苏省某某厅", "江苏", "320000"), (result.Document.OfficeName, result.Document.Province, result.Document.PlaceCode));
        Assert.Equal([["2", "珠海市商务局", "江苏省某某厅"], ["2", "珠海市", "江苏"]], result.Differing.Select(p => p.Arguments.ToArray()));
        Assert.Equal(result.Problems.Count(), int.Parse(result.Row["problems"], CultureInfo.InvariantCulture));
        Assert.Equal(2, result.Problems.Count(p => p["code"] == "manifest_differs"));
    }

    [Fact]
    public void A_doubtful_name_is_settled()
    {
        var result = Apply("path,place\na.txt,江苏省徐州市\n", Read(folder.At("a.txt"), "鼓楼区教育局2024年部门预算\n\n" + General(5m, 3m)));
        Assert.Equal(("江苏", "徐州市", "鼓楼区", "320302"), (result.Document.Province, result.Document.City, result.Document.County, result.Document.PlaceCode));
    }

    [Fact]
    public void The_day_of_a_manifest_says_which_edition_holds()
    {
        var documents = new[] { Read(folder.At("a.txt"), "江苏省某某厅2024年部门预算\n\n" + General(50m, 30m)), Read(folder.At("b.txt"), "江苏省某某厅2024年部门预算\n\n" + General(50m, 30m) + Revenue(80m, 20m)) };
        var manifest = Manifest("path,date\na.txt,2024/3/1\nb.txt,2024.2.1\n", documents);
        var tables = new DatasetTables(documents, new UserLists(manifest, null));
        Assert.Equal("a.txt", Assert.Single(tables["documents"], d => d["current"] == "true")["document"]);
    }

    [Fact]
    public void Faulty_rows_are_told_by_line()
    {
        var documents = new[] { Read(folder.At("x/a.txt"), "无"), Read(folder.At("y/a.txt"), "没有"), Read(folder.At("b.txt"), "空") };
        var manifest = Manifest("path,date,place,url\na.txt,,,\nnowhere.txt,,,\n,,,u\nb.txt,2024-02-30,鼓楼区,u\nb.txt,,,\nx/a.txt\na\0b.txt\n", documents);
        Assert.Equal(
            ["2 SeveralDocuments a.txt", "3 UnknownDocument nowhere.txt", "4 EmptyCell ", "5 BadDate 2024-02-30", "5 UnknownPlace 鼓楼区", "6 NamedTwice b.txt", "8 UnknownDocument a\0b.txt"],
            manifest.Faults.Select(f => $"{f.Line} {f.Kind} {f.Value}"));
        Assert.Equal("u", manifest.Apply(documents[2].Document).Document.Url);
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_list_is_read_in_the_encodings_spreadsheets_write(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = Read(folder.At("甲.txt"), "2024年部门预算\n\n" + General(5m, 3m));
        File.WriteAllText(folder.At("m.csv"), "path,office,place\n甲.txt,无锡市信访局,无锡市\n", Encoding.GetEncoding(encoding));
        Assert.Equal("无锡市信访局", ReadList(folder.At("m.csv"), [document]).Apply(document.Document).Document.OfficeName);
    }

    [Theory]
    [InlineData("file,url\na.txt,u\n", "has no column path")]
    [InlineData("", "has no column path")]
    [InlineData(null, "cannot be read")]
    public async Task A_manifest_that_cannot_be_used_ends_the_run_with_a_sentence(string? text, string sentence)
    {
        if (text is not null) File.WriteAllText(folder.At("m.csv"), text);
        File.WriteAllText(folder.At("a.txt"), "a");
        var run = new CliRun();
        Assert.Equal(2, await run.Run("convert", folder.At("a.txt"), "--manifest", folder.At("m.csv")));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Delivered);
    }

    [Fact]
    public async Task Faulty_rows_are_printed_and_the_documents_come_out()
    {
        File.WriteAllText(folder.At("m.csv"), "path,url,date\na.txt,https://example.cn/1,soon\nc.txt,,\n");
        File.WriteAllText(folder.At("a.txt"), "a");
        var run = new CliRun();
        Assert.Equal(2, await run.Run("convert", folder.At("a.txt"), "--manifest", folder.At("m.csv"), "--quiet"));
        Assert.Contains("line 2: \"soon\" is no date", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3: no document of this run has the path \"c.txt\"", run.Error, StringComparison.Ordinal);
        Assert.Equal("https://example.cn/1", run.Lists!.Manifest!.Apply(new DocumentRecord { DocumentId = "", Document = "", Path = Assert.Single(run.Delivered).Path, Sha256 = "", Status = "" }).Document.Url);
    }

    private Applied Apply(string text, DocumentResult document)
    {
        var manifest = Manifest(text, [document]);
        var (record, differing) = manifest.Apply(document.Document);
        return new Applied(record, differing, new DatasetTables([document], new UserLists(manifest, null)));
    }

    private sealed record Applied(DocumentRecord Document, IReadOnlyList<Problem> Differing, DatasetTables Dataset)
    {
        public Dictionary<string, string> Row => Dataset["documents"].Single();

        public IEnumerable<Dictionary<string, string>> Problems => Dataset["problems"];

        public IEnumerable<Dictionary<string, string>> Coverage => Dataset["coverage"];
    }

    private Manifest Manifest(string text, DocumentResult[] documents)
    {
        File.WriteAllText(folder.At("m.csv"), text);
        return ReadList(folder.At("m.csv"), documents);
    }

    private static Manifest ReadList(string path, DocumentResult[] documents) => Extractor.Lists.Manifest.Read(path, [.. documents.Select(d => (d.Document.Path, System.Collections.Immutable.ImmutableArray<string>.Empty))], KnowledgeBase.Default);
}
