using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Extractor.Knowledge;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Emit;

/// <summary>Binds a file of the schema to the records it is written from: the rows of a document, and the value of each column.</summary>
internal sealed class RecordColumns
{
    private readonly PropertyInfo records;
    private readonly ImmutableArray<Func<RecordRow, object?>> columns;

    /// <summary>Binds one file.</summary>
    /// <exception cref="MissingMemberException">A column's source names no property: dataset.json and the records differ.</exception>
    public RecordColumns(DatasetFile file)
    {
        File = file;
        records = Property(typeof(DocumentResult), file.Records);
        RecordType = records.PropertyType.IsGenericType ? records.PropertyType.GetGenericArguments()[0] : records.PropertyType;
        columns = [.. file.Columns.Select(column => Reader(column.Source))];
    }

    /// <summary>The file bound.</summary>
    public DatasetFile File { get; }

    /// <summary>Type of its records.</summary>
    public Type RecordType { get; }

    /// <summary>The file's rows of one document, in order.</summary>
    public IEnumerable<RecordRow> Rows(DocumentResult result)
    {
        var value = records.GetValue(result);
        if (value is not IEnumerable many)
        {
            yield return new RecordRow(result, value!, 1);
            yield break;
        }

        var position = 0;
        foreach (var record in many) yield return new RecordRow(result, record, ++position);
    }

    /// <summary>The value of one column of a row, or null where it is empty.</summary>
    /// <param name="column">Index in <see cref="DatasetFile.Columns"/>.</param>
    /// <param name="row">The row.</param>
    public object? Value(int column, RecordRow row) => columns[column](row);

    private Func<RecordRow, object?> Reader(string source)
    {
        const string ofDocument = "$document.";
        switch (source)
        {
            case "$position": return row => row.Position;
            case "$message_zh": return row => ProblemSentences.Chinese((Problem)row.Record);
            case "$message_en": return row => ProblemSentences.English((Problem)row.Record);
        }

        if (!source.StartsWith(ofDocument, StringComparison.Ordinal))
        {
            var own = PropertyPath(RecordType, source);
            return row => Follow(row.Record, own);
        }

        var path = PropertyPath(typeof(Normalize.Records.DocumentRecord), source[ofDocument.Length..]);
        return row => Follow(row.Result.Document, path);
    }

    private static object? Follow(object? value, ImmutableArray<PropertyInfo> path)
    {
        foreach (var property in path)
        {
            if (value is null) return null;
            value = property.GetValue(value);
        }

        return value;
    }

    private static ImmutableArray<PropertyInfo> PropertyPath(Type type, string path)
    {
        var properties = ImmutableArray.CreateBuilder<PropertyInfo>();
        foreach (var name in path.Split('.'))
        {
            var property = Property(type, name);
            properties.Add(property);
            type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        }

        return properties.ToImmutable();
    }

    private static PropertyInfo Property(Type type, string name) =>
        type.GetProperties().FirstOrDefault(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name) == name)
        ?? throw new MissingMemberException(type.Name, name);
}

/// <summary>One record on its way into a file.</summary>
/// <param name="Result">The document it belongs to.</param>
/// <param name="Record">The record.</param>
/// <param name="Position">Its 1-based number among the document's records of that kind.</param>
internal readonly record struct RecordRow(DocumentResult Result, object Record, int Position);
