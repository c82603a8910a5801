using Extractor.Batch;
using Extractor.Cli;
using Extractor.Cli.Wiring;
using Extractor.Emit;
using Extractor.Query.Figures;
using Extractor.Report;
using Extractor.Tests.Batch;
using Extractor.Verify;

namespace Extractor.Tests.Cli;

/// <summary>One call of the command line, with a dataset that is kept in memory.</summary>
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

    public List<DocumentResult> Delivered { get; } = [];

    public bool Completed { get; private set; }

    public bool Disposed { get; private set; }

    public DatasetFormats Formats { get; private set; }

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    public async Task<int> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parts = new Parts(SourceProbe.Detect, Conversion ?? (_ => Convert), OpenSink, Query, Figure, Picture, ReportWriter.Write, Readings.Tables);
        var code = await CommandLine.RunAsync(
            arguments, new Terminal(Terminal.Over(output, true), Terminal.Over(error, true)), parts, Environment.GetValueOrDefault, Cancellation);
        Out = output.ToString();
        Error = error.ToString();
        return code;
    }

    private IDatasetSink OpenSink(string folder, DatasetFormats formats)
    {
        Formats = formats;
        return Open?.Invoke() ?? new Sink(this);
    }

    private sealed class Sink(CliRun run) : IDatasetSink
    {
        public void Add(DocumentResult result) => run.Delivered.Add(result);

        public void Complete() => run.Completed = true;

        public void Dispose() => run.Disposed = true;
    }
}
