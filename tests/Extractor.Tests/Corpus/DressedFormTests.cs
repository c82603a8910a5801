using Extractor.Generator.Dressing;
using Extractor.Generator.Writing;
using Extractor.Tests.Generator;
using Xunit;

namespace Extractor.Tests.Corpus;

/// <summary>Performance forms of every dress: each indicator and each head is the truth's, in all columns.</summary>
public sealed class DressedFormTests
{
    /// <summary>Pages without ruling lines: forms are not found there.</summary>
    private static readonly string[] Unruled = ["bare_columns", "open_journal"];

    public static TheoryData<string, DocumentForm> Dresses =>
        [.. DressCatalogue.All.SelectMany(d => new[] { DocumentForm.Tabbed, DocumentForm.Pdf }.Select(form => (d.Name, form))).Where(d => d.form == DocumentForm.Tabbed || !Unruled.Contains(d.Name))];

    [Theory]
    [MemberData(nameof(Dresses))]
    public void Its_forms_are_read_whole(string dress, DocumentForm form)
    {
        foreach (var document in Dressed.Documents(DressCatalogue.Find(dress)!, form))
        {
            var result = TestDocuments.Pipeline.Run(document.Truth.Document, document.Content.AsMemory(), TestContext.Current.CancellationToken);
            Assert.Equal(
                document.Truth.Indicators.Select(i => (i.ProjectCode, i.ProjectName, i.Level1, i.Level2, i.Name, (decimal?)i.Weight, i.Unit, i.Comparator, i.Value, i.Core)),
                result.Indicators.Select(i => (i.ProjectCode, i.ProjectName, i.Level1, i.Level2, i.Name, i.Weight, i.Unit, i.Comparator, i.Value, i.Core)));
            Assert.Equal(
                document.Truth.Projects.Select(p => (p.ProjectCode, p.ProjectName, (decimal?)p.BudgetYuan, p.OwnLevelYuan, (decimal?)p.ExecutionWeight, p.Overview, p.Basis, p.Goal, p.FiscalYuan, p.OtherFundsYuan)),
                result.Projects.Select(p => (p.ProjectCode, p.ProjectName, p.BudgetYuan, p.OwnLevelYuan, p.ExecutionWeight, p.Overview, p.Basis, p.Goal, p.FiscalYuan, p.OtherFundsYuan)));
        }
    }
}
