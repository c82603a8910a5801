using System.Collections.Immutable;
using System.Security.Cryptography;
using CsvHelper;
using Extractor.Ingest;

namespace Extractor.Lists;

/// <summary>A small CSV file that a user has written: a header, then rows; in any encoding that spreadsheets write.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
internal sealed record UserTable(ImmutableArray<UserRow> Rows, string Sha256)
{
    private static readonly CsvReaderOptions Options = CsvReaderOptions.Default with { TrackLineNumbers = true };

    /// <summary>Reads the rows. Empty lines are passed over; a cell is trimmed; a column that is missing reads empty.</summary>
    /// <param name="path">The file.</param>
    /// <param name="needed">Columns it must have.</param>
    /// <param name="optional">Columns it may have.</param>
    /// <exception cref="ListUnreadableException">It can't be read, or a needed column is missing.</exception>
    public static UserTable Read(string path, IReadOnlyList<string> needed, IReadOnlyList<string> optional)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var text = EncodingDetector.Detect(bytes)?.Decode(bytes) ?? throw new ListUnreadableException(path, ListTrouble.NoText, "");
            return new UserTable(Parse(path, text, needed, optional), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CsvFormatException)
        {
            throw new ListUnreadableException(path, ListTrouble.Unreadable, e.Message.ReplaceLineEndings(" "));
        }
    }

    private static ImmutableArray<UserRow> Parse(string path, string text, IReadOnlyList<string> needed, IReadOnlyList<string> optional)
    {
        using var csv = CsvReader.FromText(text, Options);
        var rows = ImmutableArray.CreateBuilder<UserRow>();
        csv.ReadHeader();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in needed.Concat(optional))
        {
            if (csv.TryGetFieldIndex(name, out var index)) columns.Add(name, index);
            else if (needed.Contains(name)) throw new ListUnreadableException(path, ListTrouble.NoColumn, name);
        }

        while (csv.Read())
        {
            var cells = columns.ToImmutableDictionary(c => c.Key, c => c.Value < csv.FieldCount ? csv.GetString(c.Value).Trim() : "", StringComparer.Ordinal);
            if (cells.Values.Any(cell => cell.Length > 0)) rows.Add(new UserRow((int)csv.LineNumber, cells));
        }

        return rows.ToImmutable();
    }
}

/// <summary>A row of a list.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Cells">Its cells by column.</param>
internal sealed record UserRow(int Line, ImmutableDictionary<string, string> Cells)
{
    /// <summary>A cell, or empty.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>What keeps a list from being read.</summary>
public enum ListTrouble
{
    /// <summary>The file system or the CSV reader says why.</summary>
    Unreadable,

    /// <summary>It is no text.</summary>
    NoText,

    /// <summary>A column is missing.</summary>
    NoColumn,
}

/// <summary>A list that a user has given can't be used at all.</summary>
/// <param name="path">The file.</param>
/// <param name="trouble">Why.</param>
/// <param name="detail">The column, or what the system said.</param>
public sealed class ListUnreadableException(string path, ListTrouble trouble, string detail) : Exception($"{path}: {trouble} {detail}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Why.</summary>
    public ListTrouble Trouble { get; } = trouble;

    /// <summary>The column, or what the system said.</summary>
    public string Detail { get; } = detail;
}
