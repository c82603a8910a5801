using CsvHelper;
using Extractor.Compare;
using Extractor.Emit;
using Extractor.Generator.Series;
using Extractor.Knowledge;
using Extractor.Verify;

namespace Extractor.Tests.Compare;

/// <summary>A generated series made into a dataset and compared.</summary>
internal sealed class ComparedSeries
{
    public ComparedSeries(GeneratedSeries series, IEnumerable<Answered> answered)
        : this(series.Documents.Select(d => TestDocuments.Pipeline.Run(d.Document.Truth.Document, d.Document.Content.AsMemory())), answered) => Series = series;

    public ComparedSeries(IEnumerable<DocumentResult> documents, IEnumerable<Answered> answered)
    {
        using var folder = new TestFolder();
        using (var writer = new DatasetWriter(folder.At("out"), DatasetFormats.Csv))
        {
            foreach (var document in documents) writer.Add(document);
            writer.Complete();
        }

        using (var file = new DerivedFile(folder.At("out"), "changes"))
        {
            var number = 0;
            Summary = new DatasetComparison(KnowledgeBase.Default, folder.At("out"), CancellationToken.None).Run(null, null, answered, change => file.Add(change.Values(++number)));
            Rows = Read(file.Complete());
        }
    }

    public GeneratedSeries? Series { get; }

    public ComparisonSummary Summary { get; }

    public List<Dictionary<string, string>> Rows { get; }

    public IEnumerable<MatchRow> Open => Summary.Matches.Where(m => m is { Used: false, Confirm: "" });

    private static List<Dictionary<string, string>> Read(string path)
    {
        using var csv = CsvReader.Create(File.OpenRead(path));
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(DatasetSchema.Current.File("changes").Columns.ToDictionary(column => column.Name, column => csv.GetString(column.Name)));
        return rows;
    }
}
