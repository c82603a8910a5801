using Extractor.Ingest;
using Extractor.Values;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Extractor.Tests.Ingest.Pdf;

public sealed class PdfDamageTests
{
    private const int Mutations = 300;

    private static readonly byte[] Written = RawPdf.Of(
        new RawPdf.Page(RawPdf.Text(50, 200, "12,345.67") + RawPdf.Line(40, 190, 140, 190) + RawPdf.Line(40, 190, 40, 220)), new RawPdf.Page(RawPdf.Text(50, 50, "AB"), "/Rotate 90"));

    [Fact]
    public void An_owner_password_keeps_no_one_from_reading()
    {
        var source = SourceReader.Read(RawPdf.Of(new RawCipher("", "owner"), new RawPdf.Page(RawPdf.Text(50, 200, "AB"))));

        Assert.Equal("AB", string.Concat(source.Drawn[0].Letters.Select(l => l.Text)));
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void A_user_password_is_a_clear_problem()
    {
        var source = SourceReader.Read(RawPdf.Of(new RawCipher("secret", "owner"), new RawPdf.Page(RawPdf.Text(50, 200, "AB"))));

        Assert.Empty(source.Drawn);
        Assert.Equal("pdf_encrypted", Assert.Single(source.Problems).Code);
    }

    [Fact]
    public void A_file_without_its_end_is_read_as_far_as_it_goes()
    {
        var end = Written.AsSpan().LastIndexOf("xref"u8) - "start".Length;

        var source = SourceReader.Read(Written.AsMemory(0, end));

        Assert.Contains("12,345.67", string.Concat(source.Drawn[0].Letters.Select(l => l.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_before_its_table_is_read_and_told()
    {
        var end = Written.AsSpan().IndexOf("\nxref"u8);

        var source = SourceReader.Read(Written.AsMemory(0, end));

        Assert.Equal(2, source.Drawn.Length);
        Assert.Contains("pdf_end_lost", source.Problems.Select(p => p.Code));
    }

    [Fact(Timeout = 120_000)]
    public async Task Mutated_documents_never_throw()
    {
        await Task.Run(() => Mutate([Written, Drawn()], Mutations), TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 240_000)]
    public async Task Mutated_real_documents_never_throw()
    {
        var folder = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, "..", "shared", "corpus", "pdf"));
        Assert.SkipUnless(Directory.Exists(folder), "no shared corpus beside the repository");
        var smallest = new DirectoryInfo(folder).GetFiles("*.pdf").OrderBy(f => f.Length).First();
        await Task.Run(() => Mutate([File.ReadAllBytes(smallest.FullName)], Mutations / 5), TestContext.Current.CancellationToken);
    }

    private static void Mutate(IReadOnlyList<byte[]> seeds, int rounds)
    {
        var random = new Random(35);
        for (var round = 0; round < rounds; round++)
        {
            var source = SourceReader.Read(Mutated(seeds[round % seeds.Count], random));

            Assert.True(source.Drawn.Length > 0 || source.Lines.Length > 0 || source.Problems.Any(p => p.Severity == Severity.Error), $"round {round}");
        }
    }

    // bytes changed, a piece taken out, a piece laid in again elsewhere, the end cut off
    private static byte[] Mutated(byte[] seed, Random random)
    {
        var (from, length) = (random.Next(seed.Length), random.Next(1, 200));
        var piece = seed.AsSpan(from, Math.Min(length, seed.Length - from));
        var to = random.Next(seed.Length);
        byte[] mutated = random.Next(4) switch
        {
            0 => [.. seed],
            1 => [.. seed.AsSpan(0, from), .. seed.AsSpan(from + piece.Length)],
            2 => [.. seed.AsSpan(0, to), .. piece, .. seed.AsSpan(to)],
            _ => seed[..random.Next(1, seed.Length)],
        };
        for (var change = random.Next(20); change > 0; change--)
        {
            var at = random.Next(mutated.Length);
            mutated[at] = random.Next(3) == 0 ? (byte)random.Next(256) : random.Next(2) == 0 ? (byte)('0' + random.Next(10)) : (byte)(mutated[at] ^ (1 << random.Next(8)));
        }

        return mutated;
    }

    private static byte[] Drawn()
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 0; number < 3; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("500.75", 12, new PdfPoint(100, 500), font);
            page.DrawRectangle(new PdfPoint(90, 480), 200, 40);
        }

        return builder.Build();
    }
}
