using System.Diagnostics;

namespace Extractor.Tests.Cli;

/// <summary>Runs a program to its end and keeps what it printed.</summary>
internal sealed class RealProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private RealProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public static RealProcess Start(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Repository.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        return new RealProcess(start);
    }

    /// <summary>The command line as built beside these tests.</summary>
    public static RealProcess Extractor(params string[] arguments) =>
        Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "extractor.dll"), .. arguments], environment: new Dictionary<string, string?> { ["EXTRACTOR_LANG"] = "en" });

    public async Task<(int Code, string Out, string Error)> End(CancellationToken cancellation)
    {
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Kills it without warning; what it has started must see to itself.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
