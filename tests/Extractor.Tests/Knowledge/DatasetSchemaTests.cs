using Extractor.Knowledge;
using Xunit;

namespace Extractor.Tests.Knowledge;

public sealed class DatasetSchemaTests
{
    private static readonly DatasetSchema Schema = DatasetSchema.Current;

    [Fact]
    public void Every_file_starts_with_the_document_and_names_each_column_once()
    {
        Assert.All(Schema.Files.Concat(Schema.DerivedFiles), file => Assert.Distinct(file.Columns.Select(column => column.Name)));

        // coverage tells of offices, which need have no document
        foreach (var file in Schema.Files.Where(f => f.Name != "coverage"))
        {
            Assert.Equal(["document_id", "document"], file.Columns.Take(2).Select(column => column.Name));
        }
    }

    [Fact]
    public void Keys_are_required_columns_and_references_hit_a_primary_key()
    {
        foreach (var file in Schema.Files)
        {
            Assert.All(file.PrimaryKey, key => Assert.True(Column(file, key).Required));
            Assert.All([.. file.ForeignKeys, .. file.OptionalReferences], reference =>
            {
                Assert.All(reference.Fields, field => Column(file, field));
                Assert.Equal(Schema.File(reference.File).PrimaryKey, reference.To);
            });

            // What may be empty in part is no foreign key of Table Schema.
            Assert.All(file.ForeignKeys.Where(key => key.Fields.Length > 1), key => Assert.All(key.Fields, field => Assert.True(Column(file, field).Required)));
        }
    }

    [Fact]
    public void Every_list_of_values_exists_and_is_used()
    {
        var used = Schema.Files.Concat(Schema.DerivedFiles).SelectMany(file => file.Columns).Select(column => column.Vocabulary).OfType<string>().Distinct().Order();
        Assert.Equal(Schema.Vocabularies.Keys.Order(), used);
        Assert.All(Schema.Vocabularies.Values, list => Assert.Distinct(list.Values.Select(value => value.Value)));
    }

    [Fact]
    public void The_fiscal_model_names_columns_that_exist()
    {
        var file = Schema.File(Schema.Fiscal.File);
        Assert.Equal(ColumnType.Number, Column(file, Schema.Fiscal.Measure).Type);
        foreach (var dimension in Schema.Fiscal.Dimensions.Values)
        {
            Assert.All(dimension.Attributes, attribute => Column(file, attribute.Source));
            Assert.Empty(dimension.PrimaryKey.Except(dimension.Attributes.Select(attribute => attribute.Source)));
        }
    }

    private static DatasetColumn Column(DatasetFile file, string name) => Assert.Single(file.Columns, column => column.Name == name);
}
