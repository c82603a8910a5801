using System.Buffers.Binary;
using System.Security.Cryptography;
using Extractor.Query.Figures;
using Extractor.Tests.Emit;
using Extractor.Values;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Extractor.Tests.Query.Figures;

public sealed class FigurePictureTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_picture_shows_a_band_of_the_page()
    {
        var picture = await FigurePicture.DrawAsync(Figure(Pdf()), TestContext.Current.CancellationToken);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.Equal((int)Math.Round(595.0 * 150 / 72), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), 2.0);
        Assert.InRange(BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)), 200, 700);
    }

    [Fact]
    public async Task Another_file_in_its_place_is_not_drawn()
    {
        var figure = Figure(Pdf());
        await File.AppendAllTextAsync(folder.At("a.pdf"), "x", TestContext.Current.CancellationToken);

        Assert.Equal(PictureFault.SourceChanged, await FaultOf(figure));
        File.Delete(folder.At("a.pdf"));
        Assert.Equal(PictureFault.SourceMissing, await FaultOf(figure));
    }

    [Fact]
    public async Task A_text_has_no_page()
    {
        Datasets.Write(folder.At("out"), Datasets.All, SampleResults.Full());

        Assert.Equal(PictureFault.NoPage, await FaultOf(FigureLookup.Find(folder.At("out"), "f" + SampleResults.FirstId + "1")!));
    }

    private static async Task<PictureFault> FaultOf(FigureCard figure) =>
        (await Assert.ThrowsAsync<PictureFailedException>(() => FigurePicture.DrawAsync(figure, TestContext.Current.CancellationToken))).Fault;

    private static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(PageSize.A4);
        page.AddText("500.75", 12, new PdfPoint(100, 500), builder.AddStandard14Font(Standard14Font.Helvetica));
        return builder.Build();
    }

    private FigureCard Figure(byte[] pdf)
    {
        File.WriteAllBytes(folder.At("a.pdf"), pdf);
        var sample = SampleResults.Full();
        var place = new Place(1, new Box(100, 330, 140, 345), null, null);
        Datasets.Write(folder.At("out"), Datasets.All, sample with
        {
            Document = sample.Document with { Path = folder.At("a.pdf"), Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)) },
            Amounts = [sample.Amounts[0] with { Place = place }, sample.Amounts[1]],
        });
        return FigureLookup.Find(folder.At("out"), "f" + SampleResults.FirstId + "1")!;
    }
}
