using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>One disclosure in all its forms gives the same amounts.</summary>
public sealed class FormsAgreeTests
{
    private const int Seed = 3;

    /// <summary>Dresses whose pages without ruling lines, or whose text aligned by spaces, leave something open that the other forms say.</summary>
    private static readonly string[] Open =
        ["western_weighted_targets", "county_joined", "western_four_blocks", "open_journal", "ministry_accounts", "accounts_by_letter", "province_hundred_million"];

    public static TheoryData<string> Dresses => [.. DressCatalogue.All.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Dresses))]
    public void All_forms_of_a_disclosure_give_the_same_amounts(string dress)
    {
        var expected = Amounts(dress, DocumentForm.Tabbed);
        Assert.NotEmpty(expected);
        foreach (var form in Enum.GetValues<DocumentForm>().Where(form => form is not DocumentForm.Layout || !Open.Contains(dress)))
            Assert.Equal(expected, Amounts(dress, form));
    }

    private static string[] Amounts(string dress, DocumentForm form)
    {
        var document = DisclosureGenerator.Generate(Seed, DressCatalogue.Find(dress)!, form);
        var result = TestDocuments.Pipeline.Run(document.Truth.Document, document.Content.AsMemory(), TestContext.Current.CancellationToken);
        return [.. result.Amounts.Select(a => string.Join('|', a.TableType, a.Side, a.Code, a.Item, a.Measure, a.Phase, a.FiscalYear, a.AmountYuan))];
    }
}
