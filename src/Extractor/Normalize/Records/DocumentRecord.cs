using Extractor.Knowledge;

namespace Extractor.Normalize.Records;

/// <summary>A row of documents.csv. Columns and their meaning: Knowledge/dataset.json.</summary>
public sealed record DocumentRecord
{
    /// <summary><c>d</c> and the first 16 hex digits of the SHA-256 of the bytes.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The file's name without folders.</summary>
    public required string Document { get; init; }

    /// <summary>The path it was found under, as given on the command line.</summary>
    public required string Path { get; init; }

    /// <summary>Other paths with the same bytes, joined by <c>; </c>.</summary>
    public string AlsoAt { get; init; } = "";

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>Kind of file, told by content: <c>text</c>, <c>pdf</c> …</summary>
    public string Kind { get; init; } = "";

    /// <summary>Number of pages, or null where there are none.</summary>
    public int? Pages { get; init; }

    /// <summary>Name of the office whose disclosure it is, or empty.</summary>
    public string OfficeName { get; init; } = "";

    /// <summary><c>department</c>, <c>unit</c> or empty where the document does not tell.</summary>
    public string Scope { get; init; } = "";

    /// <summary><c>budget</c>, <c>final</c> or <c>other</c>.</summary>
    public string DocumentType { get; init; } = "other";

    /// <summary>Fiscal year, or null where the document does not tell.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Province, or empty.</summary>
    public string Province { get; init; } = "";

    /// <summary>City, or empty.</summary>
    public string City { get; init; } = "";

    /// <summary>County, or empty.</summary>
    public string County { get; init; } = "";

    /// <summary>Language of the text: <c>zh</c>, or empty.</summary>
    public string Language { get; init; } = "";

    /// <summary><c>converted</c>, <c>partial</c> or <c>failed</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Number of tables.</summary>
    public int Tables { get; init; }

    /// <summary>Number of rows in amounts.csv.</summary>
    public int Amounts { get; init; }

    /// <summary>How many of them are verified.</summary>
    public int Verified { get; init; }

    /// <summary>How many are contradicted.</summary>
    public int Contradicted { get; init; }

    /// <summary>How many are unchecked.</summary>
    public int Unchecked { get; init; }

    /// <summary>Number of rows in problems.csv.</summary>
    public int Problems { get; init; }

    /// <summary>Tokens that look like a number of money.</summary>
    public int NumbersSeen { get; init; }

    /// <summary>How many of those are accounted for.</summary>
    public int NumbersAccounted { get; init; }

    /// <summary>Version of the tool.</summary>
    public string ToolVersion { get; init; } = "";

    /// <summary>GB/T 2260 code of the smallest unit named of its place, <c>000000</c> for 中央, or empty.</summary>
    public string PlaceCode { get; init; } = "";

    /// <summary>Address it was published at, or empty: only a manifest tells.</summary>
    public string Url { get; init; } = "";

    /// <summary>Day it was published, <c>2025-02-10</c>, or empty.</summary>
    public string Published { get; init; } = "";

    /// <summary>Files that a web page links to, <c>name &lt;address&gt;</c>, parted by semicolons.</summary>
    public string Attachments { get; init; } = "";

    /// <summary>The disclosure it is an edition or a part of; empty in json, which knows no other documents.</summary>
    public string DisclosureId { get; init; } = "";

    /// <summary>Which part of its disclosure: documents of one part are editions of each other.</summary>
    public int? DisclosurePart { get; init; }

    /// <summary>True for the one edition of a part that holds now.</summary>
    public bool? Current { get; init; }

    /// <summary>The same at another place.</summary>
    internal DocumentRecord At(OfficePlace place) => this with { Province = place.Province, City = place.City, County = place.County, PlaceCode = place.Code };
}
