using System.Text.Json.Serialization;

namespace Extractor.Knowledge;

/// <summary>One column of a file.</summary>
public sealed record DatasetColumn
{
    private readonly string? source;

    /// <summary>Name in the header.</summary>
    public required string Name { get; init; }

    /// <summary>Type of its values.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What it means.</summary>
    public required string Description { get; init; }

    /// <summary>Unit of the values: <c>CNY</c>, <c>pt</c>, <c>byte</c>; null where they have none.</summary>
    public string? Unit { get; init; }

    /// <summary>True where no cell is empty.</summary>
    public bool Required { get; init; }

    /// <summary>True where no value comes twice in the file.</summary>
    public bool Unique { get; init; }

    /// <summary>Regular expression of every value that is not empty.</summary>
    public string? Pattern { get; init; }

    /// <summary>Least value.</summary>
    public int? Minimum { get; init; }

    /// <summary>Greatest value.</summary>
    public int? Maximum { get; init; }

    /// <summary>Name of the list of its values.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>True where it holds words of the source or of the user, which could start a formula in a spreadsheet.</summary>
    public bool FreeText { get; init; }

    /// <summary>True where it holds a figure exactly as printed, which nothing may be added to.</summary>
    public bool PrintedFigure { get; init; }

    /// <summary>
    /// Where the value comes from: a property path of the record in snake case (<c>place.box.x0</c>), or one of
    /// <c>$document.…</c> (the document's own row), <c>$position</c> (1-based number of the record in its document),
    /// <c>$message_zh</c>, <c>$message_en</c> (the sentence of a problem). By default the column's name.
    /// </summary>
    public string Source
    {
        get => source ?? Name;
        init => source = value;
    }
}

/// <summary>Types of Table Schema that the dataset uses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ColumnType>))]
public enum ColumnType
{
    /// <summary>Words.</summary>
    [JsonStringEnumMemberName("string")]
    Text,

    /// <summary>A whole number.</summary>
    [JsonStringEnumMemberName("integer")]
    Whole,

    /// <summary>A decimal number.</summary>
    [JsonStringEnumMemberName("number")]
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    [JsonStringEnumMemberName("boolean")]
    Flag,

    /// <summary>A year of four digits.</summary>
    [JsonStringEnumMemberName("year")]
    Year,
}
