using System.Text;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Verify;

namespace Extractor.Tests;

/// <summary>Small documents written for one test each; cells are parted by <c>|</c> here, which no cell holds.</summary>
internal static class SmallDocument
{
    private const string BudgetTitle = "某市某局2024年部门预算\n\n";
    private const string FinalTitle = "某市某局2024年度部门决算\n\n";

    private static readonly Segmenter Segmenter = new(KnowledgeBase.Default);

    /// <summary>What the pipeline makes of a budget of 2024 with this text.</summary>
    public static DocumentResult Budget(string text) => TestDocuments.Run(BudgetTitle + Tabbed(text));

    /// <summary>What the pipeline makes of a final account of 2024 with this text.</summary>
    public static DocumentResult Final(string text) => TestDocuments.Run(FinalTitle + Tabbed(text));

    /// <summary>The shape of a text.</summary>
    public static Outline Outline(string text) => Segmenter.Read(SourceReader.Read(Encoding.UTF8.GetBytes(Tabbed(text))));

    /// <summary>Figures in one line each: code, item, measure, yuan.</summary>
    public static string[] Lines(this DocumentResult result) => [.. result.Amounts.Select(Line)];

    /// <summary>One figure in one line.</summary>
    public static string Line(AmountRecord a) => $"{a.Code} {a.Item} {a.Measure} {Extractor.Emit.CellText.Of(a.AmountYuan)}".Trim();

    /// <summary>Rows of a grid, cells parted by <c>|</c>.</summary>
    public static string[] Rows(this TableGrid grid) => [.. grid.Rows.Select(row => string.Join('|', row.Select(c => c.Text)))];

    private static string Tabbed(string text) => text.Replace('|', '\t');
}
