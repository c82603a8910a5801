using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Knowledge;

namespace Extractor.Query;

/// <summary>The statements that make the views for people, and the small tables of Knowledge they read.</summary>
internal static class ViewStatements
{
    // Words parted by this within a cell are alternatives.
    private const char Alternative = '|';

    /// <summary>Makes them, in order.</summary>
    public static IEnumerable<string> All() =>
    [
        "CREATE TABLE panel_order(side VARCHAR, rank INTEGER, table_type VARCHAR)",
        Insert("panel_order", ViewRules.PanelOrder, listed: -1),
        "CREATE TABLE headline_rules(figure VARCHAR, rank INTEGER, table_type VARCHAR, side VARCHAR, measure VARCHAR, items VARCHAR[])",
        Insert("headline_rules", ViewRules.HeadlineRules, listed: 5),
        .. SqlText.Views.Select(view => view.Sql),
    ];

    /// <summary>True where a view, or a sheet of the workbook, reads a table.</summary>
    /// <param name="table">Its name.</param>
    public static bool Read(string table) => SqlText.Views.Concat(SqlText.Sheets).Any(text => Regex.IsMatch(text.Sql, $@"\b(FROM|JOIN) {table}\b", RegexOptions.CultureInvariant));

    /// <summary>The statements that describe tables, columns and views in both languages.</summary>
    /// <param name="schema">What the tables are.</param>
    public static IEnumerable<string> Comments(DatasetSchema schema) =>
    [
        .. schema.Files.Select(file => Comment("TABLE", $"\"{file.Name}\"", $"{file.TitleZh} / {file.TitleEn}. {file.Description}")),
        .. schema.Files.SelectMany(file => file.Columns.Select(column =>
            Comment("COLUMN", $"\"{file.Name}\".\"{column.Name}\"", $"{column.TitleZh} / {column.TitleEn}. {column.Description}"))),
        .. SqlText.Views.Select(view => Comment("VIEW", $"\"{view.Name}\"", $"{view.TitleZh} / {view.TitleEn}")),
    ];

    private static string Comment(string kind, string name, string text) => $"COMMENT ON {kind} {name} IS {TableStatement.Text(text)}";

    private static string Insert(string table, ImmutableArray<ImmutableArray<string>> rows, int listed)
    {
        var values = rows.Select(row => $"({string.Join(", ", row.Select((cell, i) => i == listed ? List(cell) : TableStatement.Text(cell)))})");
        return $"INSERT INTO {table} VALUES {string.Join(", ", values)}";
    }

    private static string List(string cell) => $"[{string.Join(", ", cell.Split(Alternative).Select(TableStatement.Text))}]";
}
