using System.Text;
using Extractor.Knowledge;
using Extractor.Tests.Cli;
using Extractor.Tests.Emit.Between;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Docs;

/// <summary>The examples of docs/architecture.md do what the page says, each alone.</summary>
public sealed class DocumentationExamplesTests
{
    private static readonly List<KnowledgeExample> Examples = KnowledgeExample.In(File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md")));

    private const string Between = "between_documents:";

    [Fact]
    public void Before_any_change_the_example_document_has_the_gaps_the_page_names()
    {
        var result = Convert(new KnowledgeBase());

        Assert.Equal(["revenue_summary", "carryover_expenditure", "unknown"], result.Tables.Select(table => table.TableType));
        Assert.Equal(["unchecked", "unchecked"], result.Amounts.Where(amount => amount.Measure == "其他各项收入").Select(amount => amount.Status));
        Assert.DoesNotContain(result.Checks, check => check.Kind == "cross");
    }

    [Fact]
    public void A_table_type_is_a_line_in_the_catalogue()
    {
        var entries = Yaml<List<TableCatalogue.Entry>>("tables.yaml");

        var result = Convert(new KnowledgeBase { Tables = new TableCatalogue(entries) });

        Assert.Equal("asset_acquisition", result.Tables[2].TableType);
        Assert.Equal(["80000", "60000", "20000"], result.Amounts.Where(amount => amount.TableNo == 3).Select(amount => $"{amount.AmountYuan:0}"));
    }

    [Fact]
    public void And_a_line_in_the_description_of_the_dataset()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(Example("dataset.json").Applied()));

        var schema = DatasetSchema.Parse(json);

        Assert.Contains(schema.Vocabularies["table_type"].Values, value => value.Value == "asset_acquisition");
    }

    [Fact]
    public void A_synonym_is_an_expression_in_the_list_of_its_measure()
    {
        var file = Yaml<ColumnCatalogue.Document>("columns.yaml");

        var result = Convert(new KnowledgeBase { Columns = new ColumnCatalogue(file) });

        Assert.Equal(["verified", "verified"], result.Amounts.Where(amount => amount.Measure == "other_revenue").Select(amount => amount.Status));
        Assert.DoesNotContain(result.Amounts, amount => amount.Measure == "其他各项收入");
        Assert.Contains(result.Checks, check => check is { Identity: "row_by_source", Verdict: "holds" });
    }

    [Fact]
    public void An_identity_is_an_entry_in_the_list_of_its_kind()
    {
        var file = Yaml<IdentityCatalogue.Document>("identities.yaml");
        var before = Convert(new KnowledgeBase());

        var result = Convert(new KnowledgeBase { Identities = new IdentityCatalogue(file) });

        var check = Assert.Single(result.Checks, check => check.Identity == "carryover_total");
        Assert.Equal(("cross", "holds"), (check.Kind, check.Verdict));
        Assert.All(check.Members, member => Assert.Equal(before.Amounts[member - 1].Witnesses + 1, result.Amounts[member - 1].Witnesses));
    }

    [Fact]
    public void An_identity_between_documents_is_an_entry_likewise()
    {
        var knowledge = new KnowledgeBase { Identities = new IdentityCatalogue(Yaml<IdentityCatalogue.Document>("identities.yaml", Between)) };
        var folder = Path.Combine(Repository.Root, "docs", "examples", "department");
        var documents = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => new Pipeline(knowledge).Run(Path.GetFileName(path), File.ReadAllBytes(path))).ToList();

        Assert.Empty(Disclosures.Compared(documents));
        Assert.Equal(["department.txt department_operating 125000 125000 holds"], Disclosures.Compared(knowledge, documents));
    }

    [Fact]
    public void No_example_is_left_untried() =>
        Assert.Equal(
            ["tables.yaml before - { type: self_evaluation", "dataset.json before { \"value\": \"unknown\"", "columns.yaml instead of - { measure: other_revenue,", "identities.yaml after equal_totals:", "identities.yaml after " + Between],
            Examples.Select(example => $"{example.File} {example.How} {example.Anchor}"));

    private static KnowledgeExample Example(string file, string anchor = "") =>
        Assert.Single(Examples, example => example.File == file && (anchor.Length > 0 ? example.Anchor == anchor : example.Anchor != Between));

    private static T Yaml<T>(string file, string anchor = "")
    {
        using var reader = new StringReader(Example(file, anchor).Applied());
        return YamlKnowledge.Parse<T>(reader);
    }

    private static DocumentResult Convert(KnowledgeBase knowledge) =>
        new Pipeline(knowledge).Run("office.txt", File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "examples", "office.txt")));
}
