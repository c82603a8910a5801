using System.Collections.Immutable;
using System.Globalization;
using Extractor.Batch;
using Extractor.Cli.Display;
using Extractor.Cli.Localization;
using Extractor.Emit;
using Extractor.Knowledge;
using Extractor.Lists;
using Extractor.Query;
using Extractor.Store;
using Spectre.Console;

namespace Extractor.Cli.Commands;

/// <summary>The second half of <c>convert</c>: the dataset of the pieces, where it is not there already.</summary>
/// <param name="session">What it works with.</param>
/// <param name="settings">What the command was called with.</param>
/// <param name="formats">What is written.</param>
/// <param name="lists">What the user knows beside the documents.</param>
internal sealed class DatasetMaking(Session session, ConvertSettings settings, DatasetFormats formats, UserLists lists)
{
    /// <summary>Name of the file, among what a run keeps for the next one, that tells what the dataset was made of.</summary>
    public const string Made = "made";

    private const string Descriptor = "datapackage.json";

    private readonly string state = Path.Combine(settings.State, Made);
    private readonly MadeDataset? before = MadeDataset.Load(Path.Combine(settings.State, Made));

    /// <summary>Tells how many documents need not be converted, and why others are.</summary>
    public void TellReuse(BulkRun run, int documents)
    {
        if (before is null && run.Missing.Length == documents) return;
        var texts = session.Texts;
        var line = texts[Message.Reused, documents - run.Missing.Length, documents];
        if (before is { } made && made.Version != StagesVersion.Current && run.Missing.Length > 0) line += texts[Message.ToolChanged];
        session.Terminal.Error.Write(new Text(line + "\n"));
    }

    /// <summary>Makes the dataset, or finds it made.</summary>
    /// <exception cref="IOException">The output folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It can't be written.</exception>
    public async Task<RunSummary> MakeAsync(BulkRun run, CancellationToken cancellation)
    {
        var failures = new FailureLines(session.Terminal.Error, session.Texts);
        if (before is { } made && made.Version == StagesVersion.Current && made.Cause == Cause(run) && made.IsIn(settings.Output))
        {
            foreach (var failed in made.Failures) failures.Add(failed.Path, failed.Problem);
            failures.Complete();
            return made.Summary;
        }

        var tally = new RunTally();
        var told = ImmutableArray.CreateBuilder<FailedPath>();
        var pieces = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        using (var dataset = session.Parts.OpenDataset(settings.Output, formats, lists))
        {
            var at = 0;
            await foreach (var piece in run.PiecesAsync(cancellation).ConfigureAwait(false))
            {
                var summary = piece.Summary;
                var key = run.Keys[at++].Value;
                dataset.Add(piece, HasJson(summary.DocumentId, key));
                pieces[summary.DocumentId] = key;
                tally.Add(summary);
                failures.Add(summary);
                if (summary.Failure is { } problem) told.Add(new FailedPath(summary.Path, problem));
            }

            cancellation.ThrowIfCancellationRequested();
            File.Delete(state);
            foreach (var cut in dataset.Complete()) session.Terminal.Error.Write(new Text(session.Texts[Message.SheetCut, cut.Name, cut.Rows, cut.Written] + "\n"));
        }

        failures.Complete();
        // a document that could not be read again has no piece: the next run must look at it anew
        if (!run.HasUnstored) new MadeDataset(StagesVersion.Current, Cause(run), pieces.ToImmutable(), MadeDataset.Stamps(settings.Output, Names()), tally.ToSummary(), told.ToImmutable()).Save(state);
        return tally.ToSummary();
    }

    // the files whose change is noticed: there are too many of the others
    private IEnumerable<string> Names()
    {
        IEnumerable<string> names = formats.HasFlag(DatasetFormats.Csv) ? DatasetSchema.Current.Files.Select(f => f.Path).Append(Descriptor) : [Descriptor];
        if (formats.HasFlag(DatasetFormats.Parquet)) names = names.Append(ParquetFolder.ManifestPath);
        return formats.HasFlag(DatasetFormats.Workbook) ? names.Append(DatasetWorkbook.FileName) : names;
    }

    private bool HasJson(string id, string key) =>
        before is { } made && made.Version == StagesVersion.Current && made.Pieces.GetValueOrDefault(id) == key && File.Exists(Path.Combine(settings.Output, "json", id + ".json"));

    private string Cause(BulkRun run) => MadeDataset.CauseOf(run.Keys, ((int)formats).ToString(CultureInfo.InvariantCulture), lists.Manifest?.Sha256, lists.Roster?.Sha256);
}
