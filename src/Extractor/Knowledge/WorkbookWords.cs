using System.Globalization;

namespace Extractor.Knowledge;

/// <summary>What the workbook of a dataset says of itself (workbook.yaml).</summary>
internal static class WorkbookWords
{
    private static readonly Lazy<Words> File = new(() => YamlKnowledge.Read<Words>("workbook.yaml"));

    /// <summary>That a sheet has only the first of its rows.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="written">How many it has.</param>
    public static string RowsCut(long rows, long written) => string.Format(CultureInfo.InvariantCulture, File.Value.RowsCut, rows, written);

    /// <summary>That only the first rows lead to their document.</summary>
    /// <param name="links">How many.</param>
    public static string LinksCut(long links) => string.Format(CultureInfo.InvariantCulture, File.Value.LinksCut, links);

    internal sealed class Words
    {
        public string RowsCut { get; set; } = "";

        public string LinksCut { get; set; } = "";
    }
}
