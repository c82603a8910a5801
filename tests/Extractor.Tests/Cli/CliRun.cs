using System.Collections.Immutable;
using Extractor.Batch;
using Extractor.Cli;
using Extractor.Cli.Wiring;
using Extractor.Emit;
using Extractor.Emit.Pieces;
using Extractor.Lists;
using Extractor.Query.Figures;
using Extractor.Query.Workbook;
using Extractor.Report;
using Extractor.Tests.Batch;

namespace Extractor.Tests.Cli;

/// <summary>One call of the command line, converting in this process, with a dataset that is kept in memory.</summary>
internal sealed class CliRun
{
    public DocumentConversion Convert { get; init; } = (path, bytes, _) => Results.Converted(path, bytes);

    public Func<ReadingOrder, DocumentConversion>? Conversion { get; init; }

    public Func<IDatasetSink>? Open { get; init; }

    public QueryRun Query { get; init; } = (_, _, _, _) => new QueryTable([], [], false);

    public Func<string, string, FigureCard?> Figure { get; init; } = (_, _) => null;

    public Func<FigureCard, CancellationToken, Task<byte[]>> Picture { get; init; } = (_, _) => Task.FromResult(Array.Empty<byte>());

    public Dictionary<string, string> Environment { get; init; } = new() { ["LANG"] = "C.UTF-8" };

    public CancellationToken Cancellation { get; init; }

    public List<DocumentSummary> Delivered { get; } = [];

    public ImmutableArray<CutSheet> Cut { get; init; } = [];

    public bool Completed { get; private set; }

    public DatasetFormats Formats { get; private set; }

    public UserLists? Lists { get; private set; }

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public async Task<int> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var space = new Workspace();
        var conversion = Conversion ?? (_ => Convert);
        var parts = new Parts(
            SourceProbe.Detect, conversion, () => { }, order => new PieceMaker(conversion(order.Reading), order.Store, order.Log), OpenSink, Query, Figure, Picture, ReportWriter.Write, Readings.Tables);
        var code = await CommandLine.RunAsync(
            Placed(arguments, space.At("output")), new Terminal(Terminal.Over(output, true), Terminal.Over(error, true)), parts, Environment.GetValueOrDefault, Cancellation);
        Out = output.ToString();
        Error = error.ToString();
        return code;
    }

    // what a run keeps for the next one must not outlast the test
    private static string[] Placed(string[] arguments, string output) =>
        arguments is not ["convert", ..] || arguments.Contains("--output") || arguments.Contains("--help") || arguments.Contains("-h") ? arguments : [.. arguments, "--output", output];

    private IDatasetSink OpenSink(string folder, DatasetFormats formats, UserLists lists)
    {
        Lists = lists;
        Formats = formats;
        return Open?.Invoke() ?? new Sink(this);
    }

    private sealed class Sink(CliRun run) : IDatasetSink
    {
        public void Add(DocumentPiece piece, bool keepJson) => run.Delivered.Add(piece.Summary);

        public ImmutableArray<CutSheet> Complete()
        {
            run.Completed = true;
            return run.Cut;
        }

        public void Dispose()
        {
        }
    }
}
