using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Knowledge;

namespace Extractor.Emit;

/// <summary>The Table Schema of one file: fields with type, unit and constraints, and the keys.</summary>
internal static class TableSchema
{
    /// <summary>Makes the schema.</summary>
    /// <param name="dataset">The whole dataset, for its lists of values.</param>
    /// <param name="file">The file.</param>
    /// <param name="profile">Address of the profile it follows.</param>
    public static JsonObject Of(DatasetSchema dataset, DatasetFile file, string profile)
    {
        var schema = new JsonObject
        {
            ["$schema"] = profile,
            ["fields"] = new JsonArray([.. file.Columns.Select(column => Field(dataset, column))]),
            ["primaryKey"] = PackageDescriptor.Strings(file.PrimaryKey),
        };
        if (!file.ForeignKeys.IsEmpty) schema["foreignKeys"] = References(file.ForeignKeys);

        // No word of the standard: see DatasetFile.OptionalReferences.
        if (!file.OptionalReferences.IsEmpty) schema["optionalReferences"] = References(file.OptionalReferences);
        schema["missingValues"] = PackageDescriptor.Strings([""]);
        return schema;
    }

    private static JsonArray References(ImmutableArray<Reference> references) => new([.. references.Select(reference => new JsonObject
    {
        ["fields"] = PackageDescriptor.Strings(reference.Fields),
        ["reference"] = new JsonObject
        {
            ["resource"] = reference.File,
            ["fields"] = PackageDescriptor.Strings(reference.To),
        },
    })]);

    private static JsonObject Field(DatasetSchema dataset, DatasetColumn column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = TypeName(column.Type),
            ["format"] = "default",
            ["title"] = PackageDescriptor.Both(column.TitleZh, column.TitleEn),
            ["title_zh"] = column.TitleZh,
            ["title_en"] = column.TitleEn,
            ["description"] = column.Description,
        };
        if (column.Unit is { } unit) field["unit"] = unit;
        var vocabulary = column.Vocabulary is { } name ? dataset.Vocabularies[name] : null;
        var constraints = Constraints(column, vocabulary);
        if (constraints.Count > 0) field["constraints"] = constraints;
        if (vocabulary is null) return field;

        // "categories" closes a list; an open one goes under a name of our own.
        field[vocabulary.Open ? "vocabulary" : "categories"] = new JsonArray([.. vocabulary.Values.Select(value => new JsonObject
        {
            ["value"] = value.Value,
            ["label"] = PackageDescriptor.Both(value.Zh, value.En),
        })]);
        return field;
    }

    private static JsonObject Constraints(DatasetColumn column, Vocabulary? vocabulary)
    {
        var constraints = new JsonObject();
        if (column.Required) constraints["required"] = true;
        if (column.Unique) constraints["unique"] = true;
        if (column.Pattern is { } pattern) constraints["pattern"] = pattern;
        if (column.Minimum is { } minimum) constraints["minimum"] = minimum;
        if (column.Maximum is { } maximum) constraints["maximum"] = maximum;
        if (vocabulary is { Open: false }) constraints["enum"] = PackageDescriptor.Strings(vocabulary.Values.Select(value => value.Value));
        return constraints;
    }

    private static string TypeName(ColumnType type) => JsonSerializer.SerializeToElement(type).GetString()!;
}
