namespace Extractor.Emit;

/// <summary>Formats a dataset can be written in.</summary>
[Flags]
public enum DatasetFormats
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The CSV files.</summary>
    Csv = 1,

    /// <summary>json/DOCUMENT_ID.json.</summary>
    Json = 2,

    /// <summary>parquet/, made from the CSV files.</summary>
    Parquet = 4,

    /// <summary>dataset.xlsx, made from the CSV files.</summary>
    Workbook = 8,
}
