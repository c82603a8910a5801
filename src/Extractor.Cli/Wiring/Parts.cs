using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Emit;
using Extractor.Lists;
using Extractor.Query;
using Extractor.Query.Figures;
using Extractor.Query.Workbook;
using Extractor.Report;
using Extractor.Tables;

namespace Extractor.Cli.Wiring;

/// <summary>What the commands are built from: the one place where the command line meets the library.</summary>
/// <param name="Probe">Tells a file's kind.</param>
/// <param name="Convert">Makes what converts one document in this process.</param>
/// <param name="Warm">Makes what the first conversion in this process needs.</param>
/// <param name="Maker">Makes what converts documents on their own.</param>
/// <param name="OpenDataset">Starts a dataset in a folder, with what the user knows beside the documents.</param>
/// <param name="Query">Answers a query.</param>
/// <param name="Figure">Finds a figure in a dataset folder; null where there is none of that name.</param>
/// <param name="Picture">Draws a figure's piece of its page, as PNG.</param>
/// <param name="Report">Writes the page of a dataset folder, opening in Chinese or else English; gives its path.</param>
/// <param name="Tables">Makes what reads the tables of one document.</param>
internal sealed record Parts(
    ContentProbe Probe,
    Func<ReadingOrder, DocumentConversion> Convert,
    Action Warm,
    Func<MakerOrder, IPieceMaker> Maker,
    Func<string, DatasetFormats, UserLists, IDatasetSink> OpenDataset,
    QueryRun Query,
    Func<string, string, FigureCard?> Figure,
    Func<FigureCard, CancellationToken, Task<byte[]>> Picture,
    Func<string, bool, CancellationToken, string> Report,
    Func<ReadingOrder, TableRun> Tables)
{
    /// <summary>Makes the database file of a dataset folder; gives its path.</summary>
    public Func<string, string> Database { get; init; } = DatasetDatabase.Build;

    /// <summary>Makes the workbook of a dataset folder; gives the sheets that could not hold all their rows.</summary>
    public Func<string, ImmutableArray<CutSheet>> Workbook { get; init; } = DatasetWorkbook.Write;

    /// <summary>Writes the answer to a query (folder, query, file) as Parquet.</summary>
    public Action<string, string, string, CancellationToken> QueryToParquet { get; init; } = DatasetQuery.WriteParquet;

    /// <summary>The real ones.</summary>
    public static Parts OfLibrary()
    {
        // made at the first document: its knowledge files take time that --help and --version need not spend
        var pipeline = new Lazy<Pipeline>(() => new Pipeline());
        return new Parts(
            SourceProbe.Detect,
            order => Readings.Conversion(pipeline, order),
            () => _ = pipeline.Value,
            WorkerArguments.Pool,
            (folder, formats, lists) => new DatasetWriterSink(new DatasetWriter(folder, formats, lists), folder, formats),
            DatasetAnswers.Ask,
            FigureLookup.Find,
            FigurePicture.DrawAsync,
            ReportWriter.Write,
            Readings.Tables);
    }
}

/// <summary>Reads the tables of one document.</summary>
/// <param name="name">What it is called in the output.</param>
/// <param name="bytes">The whole file.</param>
/// <param name="cancellation">Stops between pages.</param>
internal delegate DocumentTables TableRun(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation);
