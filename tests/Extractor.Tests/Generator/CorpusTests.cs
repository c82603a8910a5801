using System.Text;
using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;
using Xunit;

namespace Extractor.Tests.Generator;

/// <summary>Keeps corpus/ what the generator makes; EXTRACTOR_REGENERATE=1 writes it anew.</summary>
public sealed class CorpusTests
{
    private static readonly (int Seed, Dress Dress)[] Documents =
    [
        (1, new Dress { Codes = CodeStyle.Joined, Numbers = TableNumbers.Chinese, NumberedItems = true, HeaderHeight = 2 }),
        (2, new Dress
        {
            Unit = MoneyUnit.Yuan, Thousands = true, Codes = CodeStyle.ColumnsWhereChanged, Total = TotalRow.Last, Zeros = ZeroStyle.Printed,
            Caption = CaptionStyle.Fused, ColumnNumbers = ColumnNumbers.Stars, HeaderHeight = 3, PageBreak = PageBreak.NumberTitleAndHeader,
            RevenueColumns = RevenueColumns.ByFund, FunctionColumns = FunctionColumns.BasicSplit,
            ThreePublic = ThreePublicShape.WithOperatingFunds, FundsUsed = true, Spaced = false,
        }),
        (4, new Dress
        {
            Codes = CodeStyle.Bracketed, Caption = CaptionStyle.InGrid, LastYear = LastYear.ExecutionAndDifference,
            RevenueRows = RevenueRows.CodedUnits, EconomicColumns = EconomicColumns.OneFigure, ThreePublic = ThreePublicShape.Rows,
            HalfWidthParentheses = true, Damages = Damages.PublisherMistake | Damages.BlankLineInTable | Damages.LostFirstCells,
        }),
        (8, new Dress
        {
            Kind = DisclosureKind.Final, Thousands = true, Numbers = TableNumbers.Public, ColumnNumbers = ColumnNumbers.Counter,
            SummaryRows = SummaryRows.WholeTemplate, NumberedItems = true, Damages = Damages.Rounding,
        }),
    ];

    private static readonly (int Seed, string Dress, DocumentForm Form)[] Dresses =
        [(11, "names_by_indent", DocumentForm.Pdf), (12, "western_four_blocks", DocumentForm.Xlsx), (13, "bracketed_wide", DocumentForm.Html)];

    [Fact]
    public void Dressed_documents_are_what_the_generator_makes()
    {
        foreach (var (seed, dress, form) in Dresses)
        {
            var document = DisclosureGenerator.Generate(seed, DressCatalogue.Find(dress)!, form);
            Compare(document.Truth.Document, document.Content.ToArray());
            foreach (var (name, content) in TruthFiles.Of(document.Truth))
                Compare(name, Encoding.UTF8.GetBytes(content));
        }
    }

    [Fact]
    public void Corpus_is_what_the_generator_makes()
    {
        foreach (var (name, content) in Documents.SelectMany(document => Files(DisclosureGenerator.Generate(document.Seed, document.Dress))))
            Compare(name, Encoding.UTF8.GetBytes(content));
    }

    private static void Compare(string name, byte[] content)
    {
        var path = Path.Combine(Repository(), "corpus", name);
        if (Environment.GetEnvironmentVariable("EXTRACTOR_REGENERATE") == "1") File.WriteAllBytes(path, content);
        Assert.True(File.Exists(path), $"{name} is missing: run the tests with EXTRACTOR_REGENERATE=1");
        Assert.Equal(Encoding.Latin1.GetString(content), Encoding.Latin1.GetString(File.ReadAllBytes(path)));
    }

    private static IEnumerable<(string Name, string Content)> Files(GeneratedDisclosure disclosure)
    {
        yield return (disclosure.Document, disclosure.Text);
        foreach (var file in TruthFiles.Of(disclosure))
            yield return file;
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no Extractor.sln above the tests");
    }
}
