using Extractor.Knowledge;
using Extractor.Tests.Segment;
using Xunit;

namespace Extractor.Tests.Knowledge;

/// <summary>The data files agree with each other and with the dataset's vocabulary.</summary>
public sealed class CatalogueTests
{
    private static readonly KnowledgeBase Known = KnowledgeBase.Default;

    private static readonly HashSet<string> Types = [.. Known.Tables.Types.Select(t => t.Name).Where(t => t != "unknown")];

    [Fact]
    public void Every_file_is_read_by_some_loader()
    {
        _ = new KnowledgeBase();
        _ = FactPatterns.Rules;
        Assert.NotEmpty(new ProblemCatalogue().Codes);
        Assert.NotEmpty(DatasetSchema.Current.Files);
        Assert.Equal("", SectionRoles.RoleOf(""));
        _ = NarrativeMarks.HeadingLongest;
        var folder = Path.Combine(NarrativeText.Root(), "src", "Extractor", "Knowledge");
        var loaders = string.Concat(Directory.EnumerateFiles(folder, "*.cs").Select(File.ReadAllText));
        var data = Directory.EnumerateFiles(folder).Where(path => !path.EndsWith(".cs", StringComparison.Ordinal)).Select(Path.GetFileName).ToList();
        Assert.True(data.Count >= 12);
        Assert.All(data, name => Assert.Contains($"\"{name}\"", loaders, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_of_the_dataset_is_in_the_catalogue_and_no_other()
    {
        var listed = DatasetSchema.Current.Vocabularies["table_type"].Values.Select(v => v.Value).Where(v => v != "unknown");
        Assert.Equal(listed.Order(StringComparer.Ordinal), Types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Money_tables_with_one_side_name_it() =>
        Assert.All(Known.Tables.Types, t => Assert.Contains(t.Side, (string[])["", "revenue", "expenditure"]));

    [Fact]
    public void Every_identity_is_told_in_both_languages() =>
        Assert.All(Known.Identities.Sentences, s => Assert.True(s.Key.Length > 3 && s.Value.Zh.Length > 3 && s.Value.En.Length > 10, s.Key));

    [Fact]
    public void Identities_have_names_of_their_own()
    {
        string[] names =
        [
            .. Known.Identities.ColumnSums.Values.Select(i => i.Name), Known.Identities.Balance.Name, Known.Identities.Weights.Name, Known.Identities.ProjectBudget.Name,
            .. Known.Identities.RowSums.Select(i => i.Name), .. Known.Identities.EqualTotals.Select(i => i.Name), .. Known.Identities.EqualCodes.Select(i => i.Name),
            .. Known.Identities.EqualClasses.Select(i => i.Name), .. Known.Identities.Narrative.Select(i => i.Name),
            .. Known.Identities.BetweenDocuments.Select(i => i.Name),
        ];
        Assert.Distinct(names);
        Assert.Equal(names.Length, Known.Identities.Sentences.Count);
    }

    [Fact]
    public void Identities_speak_of_known_tables()
    {
        string[] tables =
        [
            .. Known.Identities.FlatTypes, .. Known.Identities.Balance.Tables,
            .. Known.Identities.EqualTotals.SelectMany(i => new[] { i.Left.Table, i.Right.Table }),
            .. Known.Identities.EqualCodes.SelectMany(i => new[] { i.Left, i.Right }),
            .. Known.Identities.EqualClasses.SelectMany(i => new[] { i.Left.Table, i.Right }),
            .. Known.Identities.Narrative.SelectMany(i => i.Tables),
            .. Known.Identities.BetweenDocuments.Select(i => i.Total.Table).Where(t => t.Length > 0),
        ];
        Assert.All(tables, table => Assert.Contains(table, Types));
    }

    [Fact]
    public void Identities_speak_of_known_measures_sides_and_facts()
    {
        string[] measures =
        [
            .. Known.Identities.RowSums.SelectMany(i => i.Parts.Append(i.Total).Concat(i.Unless)),
            .. Known.Identities.EqualTotals.SelectMany(i => new[] { i.Left.Measure, i.Right.Measure }),
            .. Known.Identities.EqualClasses.Select(i => i.Left.Measure), .. Known.Identities.Narrative.Select(i => i.Measure),
            .. Known.Identities.BetweenDocuments.SelectMany(i => i.Unless.Append(i.Total.Measure)).Where(m => m.Length > 0),
        ];
        Assert.All(measures, measure => Assert.Contains(measure, Known.Columns.KnownMeasures));
        var facts = DatasetSchema.Current.Vocabularies["fact"].Values.Select(v => v.Value).ToHashSet();
        Assert.All(Known.Identities.Narrative, i => Assert.Contains(i.Fact, facts));
        Assert.All(Known.Identities.Narrative, i => Assert.Contains(i.Side, (string[])["revenue", "expenditure"]));
        Assert.All(Known.Identities.Narrative, i => Assert.Contains(i.Row, (string[])["total", "item", "three_public"]));
    }

    [Fact]
    public void Identities_between_documents_say_all_that_their_kind_needs()
    {
        var facts = DatasetSchema.Current.Vocabularies["fact"].Values.Select(v => v.Value).ToHashSet();
        var types = DatasetSchema.Current.Vocabularies["document_type"].Values.Select(v => v.Value).ToHashSet();
        var phases = DatasetSchema.Current.Vocabularies["phase"].Values.Select(v => v.Value).ToHashSet();
        Assert.All(Known.Identities.BetweenDocuments, i =>
        {
            Assert.False(i.IsExcluded(""));
            Assert.All(i.Named.Keys, fact => Assert.Contains(fact, facts));
            Assert.Equal(i.Compares == ComparedMembers.Totals, i.Documents == DocumentRelation.Units);
            Assert.Equal(i.Compares == ComparedMembers.Totals, i.Total.Table.Length > 0);
            if (i.Documents != DocumentRelation.LastYear) return;
            Assert.Subset(types, new HashSet<string> { i.Type, i.LastType });
            Assert.Contains(i.LastPhase, phases);
            Assert.Equal(i.Compares == ComparedMembers.Figures, phases.Contains(i.Phase));
        });
    }

    [Fact]
    public void Every_identity_of_a_result_has_a_sentence() =>
        Assert.All(TestDocuments.Seed.Checks, check => Assert.True(Known.Identities.Sentences.ContainsKey(check.Identity), check.Identity));

    [Fact]
    public void Sums_of_three_public_items_speak_of_known_items()
    {
        var items = Known.Items.ThreePublicSums.SelectMany(s => s.Parts.Append(s.Total).Concat(s.Needs).Concat(s.Unless)).Distinct().ToList();
        Assert.True(items.Count >= 8);
        Assert.All(items, item => Assert.Equal(item, Known.Items.ThreePublicItem(item)));
    }
}
