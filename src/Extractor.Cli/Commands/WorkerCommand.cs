using Extractor.Batch.Workers;
using Extractor.Cli.Wiring;
using Extractor.Store;
using Serilog.Events;
using Spectre.Console.Cli;

namespace Extractor.Cli.Commands;

/// <summary>The inside of a worker process of <c>convert</c>: requests on standard input, answers on standard output.</summary>
/// <param name="session">What it works with.</param>
internal sealed class WorkerCommand(Session session) : Command<WorkerSettings>
{
    private const int Abandoned = 1;

    /// <inheritdoc/>
    public override int Execute(CommandContext context, WorkerSettings settings, CancellationToken cancellationToken)
    {
        var level = settings.ParseLog(LogEventLevel.Warning, session.Texts).Level;
        WorkerLoop.Run(
            Console.In, Console.Out, new PieceStore(settings.Store), log => session.Parts.Convert(settings.ParseOrder(session.Texts, log) with { Scans = new WrittenScans(new ScanStore(settings.Store)) }),
            session.Parts.Warm, level, () => Environment.Exit(Abandoned));
        return ExitCode.Success;
    }
}
