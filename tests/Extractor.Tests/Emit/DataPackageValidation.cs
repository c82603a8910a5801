using System.Collections.Immutable;
using System.Diagnostics;

namespace Extractor.Tests.Emit;

/// <summary>Asks the npm package <c>datapackage</c> 1.1.10 whether a dataset is valid: descriptor, rows, keys.</summary>
internal static class DataPackageValidation
{
    private static readonly string Tests = Path.Combine(Root(), "tests");

    /// <summary>What a validation needs and is not there, or null: tests skip with it.</summary>
    public static string? Missing { get; } = FindMissing();

    private static string Modules => Path.Combine(Tests, "node", "node_modules");

    /// <summary>Validates one dataset folder.</summary>
    /// <exception cref="InvalidOperationException">The script itself failed.</exception>
    public static ValidationOutcome Validate(string folder)
    {
        var script = Path.Combine(Tests, "Extractor.Tests", "Emit", "validate-datapackage.cjs");
        var start = new ProcessStartInfo("node", [script, folder, Modules]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1)) throw new InvalidOperationException($"node ended with {process.ExitCode}: {error.Result}");
        return new ValidationOutcome(process.ExitCode == 0, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static string? FindMissing()
    {
        if (!Directory.Exists(Path.Combine(Modules, "datapackage"))) return "npm package datapackage: run ./test, or npm ci --prefix tests/node";
        var found = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));
        return found == true ? null : "node: install Node.js";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Extractor.sln above the tests");
        }

        return folder.FullName;
    }
}

/// <summary>What the validator said.</summary>
/// <param name="Valid">True where it found nothing wrong.</param>
/// <param name="Lines">The errors, or one line with the rows it read.</param>
internal sealed record ValidationOutcome(bool Valid, ImmutableArray<string> Lines)
{
    /// <summary>All lines, for the message of an assertion.</summary>
    public override string ToString() => string.Join('\n', Lines);
}
