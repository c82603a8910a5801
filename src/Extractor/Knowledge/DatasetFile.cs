using System.Collections.Immutable;

namespace Extractor.Knowledge;

/// <summary>One CSV file of the dataset.</summary>
public sealed record DatasetFile
{
    /// <summary>Name without <c>.csv</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The property of a document's result that holds its records, in snake case.</summary>
    public required string Records { get; init; }

    /// <summary>Title in Chinese.</summary>
    public required string TitleZh { get; init; }

    /// <summary>Title in English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What one row is.</summary>
    public required string Description { get; init; }

    /// <summary>Columns that together name a row.</summary>
    public required ImmutableArray<string> PrimaryKey { get; init; }

    /// <summary>References that hold for every row.</summary>
    public required ImmutableArray<Reference> ForeignKeys { get; init; }

    /// <summary>
    /// References that hold where their own column is filled. Table Schema can't declare them: a key of two columns
    /// of which one may be empty counts as broken there.
    /// </summary>
    public required ImmutableArray<Reference> OptionalReferences { get; init; }

    /// <summary>Columns in the order they are written.</summary>
    public required ImmutableArray<DatasetColumn> Columns { get; init; }

    /// <summary>True where people answer in it: it is kept when the dataset is made anew.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Path in the dataset folder.</summary>
    public string Path => Name + ".csv";
}

/// <summary>Columns that hold a key of another file.</summary>
/// <param name="Fields">Columns here.</param>
/// <param name="File">Name of the other file.</param>
/// <param name="To">Columns there, in the same order.</param>
public sealed record Reference(ImmutableArray<string> Fields, string File, ImmutableArray<string> To);
