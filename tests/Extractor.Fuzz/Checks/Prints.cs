using Extractor.Emit;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Fuzz.Checks;

/// <summary>Everything a reader gives, as text: two readings of one input must print the same.</summary>
internal static class Prints
{
    private static readonly List<RecordColumns> Files = [.. DatasetSchema.Current.Files.Select(file => new RecordColumns(file))];

    /// <summary>A source.</summary>
    public static IEnumerable<string> Of(Source source) =>
    [
        $"{source.Kind} {source.Encoding} {source.Pages}",
        .. source.Lines.Select(l => l.ToString()),
        .. source.Drawn.SelectMany(p => p.Letters.Select(l => l.ToString()).Concat(p.Rulings.Select(r => r.ToString()))),
        .. source.Problems.Select(Of),
    ];

    /// <summary>An outline.</summary>
    public static IEnumerable<string> Of(Outline outline) =>
    [
        .. outline.Sections.SelectMany(s => s.Paragraphs.Select(p => p.ToString()).Prepend($"{s.Number} {s.Parent} {s.Level} {s.PrintedNumber} {s.Heading} {s.Place}")),
        .. outline.Tables.SelectMany(t => t.Rows.Select(r => string.Join('|', r)).Prepend($"{t.Number} {t.SectionNo} {t.Caption} {t.HeaderRows} {t.Note} {t.IsDoubtful}")),
        .. outline.Repairs.Select(r => r.ToString()),
    ];

    /// <summary>The rows of the dataset.</summary>
    public static IEnumerable<string> Of(DocumentResult result) =>
        Files.SelectMany(file => file.Rows(result).Select(row => string.Join('|', file.File.Columns.Select((_, i) => CellText.Of(file.Value(i, row))))));

    private static string Of(Problem problem) => $"{problem.Code} {problem.Severity} {problem.Place} {string.Join('|', problem.Arguments)}";
}
