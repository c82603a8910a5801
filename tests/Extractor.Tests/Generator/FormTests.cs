using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;
using UglyToad.PdfPig;
using Xunit;

namespace Extractor.Tests.Generator;

/// <summary>Every dress in every form: the same bytes each time, and each figure of the truth at its place.</summary>
public sealed class FormTests
{
    public static TheoryData<DocumentForm> Forms => [.. Enum.GetValues<DocumentForm>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_seed_gives_the_same_bytes_and_the_same_truth(DocumentForm form)
    {
        foreach (var (one, two) in Dressed.One(form).Zip(Dressed.Make(form)))
        {
            Assert.True(one.Content.AsSpan().SequenceEqual(two.Content.AsSpan()), one.Truth.Document);
            Assert.Equal(TruthFiles.Amounts(one.Truth), TruthFiles.Amounts(two.Truth));
            Assert.Equal(TruthFiles.Facts(one.Truth), TruthFiles.Facts(two.Truth));
            Assert.Equal(TruthFiles.Flaws(one.Truth), TruthFiles.Flaws(two.Truth));
        }
    }

    [Fact]
    public void Every_form_has_the_same_figures()
    {
        var all = Enum.GetValues<DocumentForm>().Select(form => Dressed.One(form)
            .Select(document => document.Truth.Amounts.Select(amount => (amount.TableType, amount.Code, amount.Item, amount.Measure, amount.Text)).ToList())
            .ToList()).ToList();
        Assert.All(all, form => Assert.Equal(all[0], form));
    }

    [Fact]
    public void Figures_stand_on_their_line_of_a_layout_text()
    {
        foreach (var document in Dressed.One(DocumentForm.Layout))
        {
            var lines = Encoding.UTF8.GetString(document.Content.AsSpan()).Split('\n');
            Assert.All(document.Truth.Amounts, amount => Assert.Contains(amount.Text, lines[amount.Line - 1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            Assert.All(document.Truth.Facts, fact => Assert.InRange(fact.Line, 1, lines.Length));
        }
    }

    [Fact]
    public void Figures_stand_on_their_page_of_a_pdf()
    {
        foreach (var document in Dressed.One(DocumentForm.Pdf))
        {
            using var pdf = PdfDocument.Open([.. document.Content]);
            foreach (var page in document.Truth.Amounts.GroupBy(amount => amount.Page))
            {
                var text = string.Concat(pdf.GetPage(page.Key).Letters.Select(letter => letter.Value));
                Assert.All(page, amount => Assert.Contains(amount.Text, text, StringComparison.Ordinal));
                Assert.All(page.Where(amount => amount.Code.Length == 0), amount => Assert.Contains(amount.Item[..1], text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Figures_stand_in_their_cell_of_a_web_page()
    {
        foreach (var document in Dressed.One(DocumentForm.Html))
        {
            var page = XDocument.Parse(Encoding.UTF8.GetString(document.Content.AsSpan()).Split('\n', 2)[1]);
            var tables = page.Descendants("table").Select(Cells).ToList();
            Assert.All(document.Truth.Amounts, amount => Assert.Equal(amount.Text, tables[amount.Page - 1][(amount.Line, amount.Column)]));
        }
    }

    [Fact]
    public void Figures_stand_in_their_cell_of_a_workbook()
    {
        foreach (var document in Dressed.One(DocumentForm.Xlsx))
        {
            using var archive = new ZipArchive(new MemoryStream([.. document.Content]));
            foreach (var sheet in document.Truth.Amounts.GroupBy(amount => amount.Page))
            {
                var cells = Sheet(archive, sheet.Key);
                Assert.All(sheet, amount => Assert.Equal(
                    decimal.Parse(amount.Text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
                    decimal.Parse(cells[string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + amount.Column - 1)}{amount.Line}")], CultureInfo.InvariantCulture)));
            }
        }
    }

    [Fact]
    public void Figures_stand_in_their_cell_of_a_document_of_Word()
    {
        foreach (var document in Dressed.One(DocumentForm.Docx))
        {
            using var archive = new ZipArchive(new MemoryStream([.. document.Content]));
            using var part = archive.GetEntry("word/document.xml")!.Open();
            var tables = XDocument.Load(part).Descendants(Word + "tbl").Select(WordCells).ToList();
            Assert.All(document.Truth.Amounts, amount => Assert.Equal(amount.Text, tables[amount.Page - 2][(amount.Line, amount.Column)]));
        }
    }

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static Dictionary<(int Row, int Column), string> WordCells(XElement table)
    {
        var cells = new Dictionary<(int, int), string>();
        foreach (var (index, row) in table.Elements(Word + "tr").Index())
        {
            var column = 1;
            foreach (var cell in row.Elements(Word + "tc"))
            {
                cells.Add((index + 1, column), cell.Value);
                column += (int?)cell.Element(Word + "tcPr")?.Element(Word + "gridSpan")?.Attribute(Word + "val") ?? 1;
            }

            Assert.Equal(table.Element(Word + "tblGrid")!.Elements().Count(), column - 1);
        }

        return cells;
    }

    // the cells of a table by row and column, both from 1, spans counted
    private static Dictionary<(int Row, int Column), string> Cells(XElement table)
    {
        var cells = new Dictionary<(int, int), string>();
        foreach (var (index, row) in table.Elements("tr").Index())
        {
            var column = 1;
            foreach (var cell in row.Elements("td"))
            {
                while (cells.ContainsKey((index + 1, column))) column++;
                for (var at = 0; at < Span(cell, "rowspan") * Span(cell, "colspan"); at++)
                    cells.Add((index + 1 + at / Span(cell, "colspan"), column + at % Span(cell, "colspan")), at == 0 ? cell.Value : "");
            }
        }

        Assert.Single(cells.Keys.GroupBy(place => place.Item1).Select(row => row.Count()).Distinct());
        return cells;
    }

    private static int Span(XElement cell, string name) => (int?)cell.Attribute(name) ?? 1;

    private static Dictionary<string, string> Sheet(ZipArchive archive, int number)
    {
        using var stream = archive.GetEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml"))!.Open();
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return XDocument.Load(stream).Descendants(main + "c").ToDictionary(cell => (string)cell.Attribute("r")!, cell => cell.Value);
    }
}
