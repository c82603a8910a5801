using Extractor.Batch;
using Extractor.Batch.Workers;

namespace Extractor.Cli.Wiring;

/// <summary>How this program starts itself as a worker.</summary>
internal static class WorkerArguments
{
    /// <summary>Name of the command.</summary>
    public const string Command = "worker";

    private const string Host = "dotnet";

    /// <summary>Workers as ordered.</summary>
    /// <exception cref="OutputFailedException">The folder for pictures can't be made.</exception>
    public static IPieceMaker Pool(MakerOrder order)
    {
        Readings.Prepare(order.Reading);
        var pool = new WorkerPool(Of(order), order.Limits, order.Store, order.Log);
        if (order.IsFirstRun) pool.Prepare();
        return pool;
    }

    private static WorkerCommandLine Of(MakerOrder order)
    {
        List<string> arguments = [Command, "--store", order.Store.Folder, "--log-level", order.Level.ToString()];
        if (order.Pages is { } pages) arguments.AddRange(["--pages", pages]);
        if (order.Reading.Debug is { } debug) arguments.AddRange(["--debug", Path.GetFullPath(debug)]);

        // a program of its own, or an assembly that the runtime was told to run
        var assembly = typeof(WorkerArguments).Assembly;
        var process = Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(process) == assembly.GetName().Name
            ? new WorkerCommandLine(process!, [.. arguments])
            : new WorkerCommandLine(Path.GetFileNameWithoutExtension(process) == Host ? process! : Host, [assembly.Location, .. arguments]);
    }
}
