using System.Text.Json;
using Extractor.Emit;
using Extractor.Knowledge;
using Extractor.Values;
using Extractor.Verify;
using Xunit;

namespace Extractor.Tests.Emit;

/// <summary>dataset.json and the records say the same, both ways.</summary>
public sealed class RecordColumnsTests
{
    public static TheoryData<string> Files => [.. DatasetSchema.Current.Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_property_of_a_record_is_a_column(string name)
    {
        var bound = new RecordColumns(DatasetSchema.Current.File(name));
        var told = bound.File.Columns.Select(column => column.Source.StartsWith("$message_", StringComparison.Ordinal) ? "arguments" : column.Source.Split('.')[0]);
        var properties = bound.RecordType.GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        Assert.Empty(properties.Except(told));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_column_has_a_value_of_its_type(string name)
    {
        // That a source names a property is told by the constructor.
        var bound = new RecordColumns(DatasetSchema.Current.File(name));
        foreach (var row in bound.Rows(SampleResults.Full()))
        {
            for (var i = 0; i < bound.File.Columns.Length; i++) Assert.True(Fits(bound.File.Columns[i].Type, bound.Value(i, row)), bound.File.Columns[i].Name);
        }
    }

    [Fact]
    public void Every_kind_of_record_has_a_file() => Assert.Equal(
        typeof(DocumentResult).GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Where(name => name != "grids").Order(),
        DatasetSchema.Current.Files.Select(file => file.Records).Order());

    private static bool Fits(ColumnType type, object? value) => value is null || type switch
    {
        ColumnType.Whole => value is int or long,
        ColumnType.Year => value is int,
        ColumnType.Number => value is decimal or double,
        ColumnType.Flag => value is bool,
        ColumnType.Text => value is string or Place or Severity or System.Collections.IEnumerable,
        _ => false,
    };
}
