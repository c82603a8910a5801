namespace Extractor.Normalize.Records;

/// <summary>A row of coverage.csv: what an office disclosed in a year of one kind of table. Columns and their meaning: Knowledge/dataset.json.</summary>
public sealed record CoverageRecord
{
    /// <summary>1-based.</summary>
    public required int CoverageNo { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeName { get; init; }

    /// <summary><c>department</c>, <c>unit</c> or empty.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Province, or empty.</summary>
    public string Province { get; init; } = "";

    /// <summary>City, or empty.</summary>
    public string City { get; init; } = "";

    /// <summary>County, or empty.</summary>
    public string County { get; init; } = "";

    /// <summary>Code of the place, or empty.</summary>
    public string PlaceCode { get; init; } = "";

    /// <summary>The fiscal year.</summary>
    public required int FiscalYear { get; init; }

    /// <summary><c>budget</c> or <c>final</c>.</summary>
    public required string DocumentType { get; init; }

    /// <summary>The kind of table.</summary>
    public required string TableType { get; init; }

    /// <summary>True where every disclosure should have it.</summary>
    public bool Expected { get; init; }

    /// <summary>What came of it.</summary>
    public required string State { get; init; }

    /// <summary>Number of the table, or null.</summary>
    public int? TableNo { get; init; }

    /// <summary>How many figures it gave.</summary>
    public int Figures { get; init; }

    /// <summary>Tables of the disclosure of which nobody knows what they are: the kind may be among them.</summary>
    public int UnknownTables { get; init; }

    /// <summary>The disclosure, or empty.</summary>
    public string DisclosureId { get; init; } = "";

    /// <summary>The document, or empty where there is none.</summary>
    public string DocumentId { get; init; } = "";

    /// <summary>Its file's name.</summary>
    public string Document { get; init; } = "";

    /// <summary>Whether a roster names the office for that year; null without a roster.</summary>
    public bool? InRoster { get; init; }
}
