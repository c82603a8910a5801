using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Extractor.Ingest.Ocr;

/// <summary>
/// Keeps OnnxRuntime from reporting its use: since 1.29 its builds for Linux and macOS send events to their maker, and keep an identifier and a
/// queue in the user's home, unless a variable forbids it before the library is loaded (microsoft/onnxruntime, pull request 27379).
/// </summary>
internal static class SilentRuntime
{
    private const string Forbidden = "ORT_DISABLE_TELEMETRY";

    /// <summary>Must come before anything else of OnnxRuntime.</summary>
    /// <exception cref="InvalidOperationException">The variable can't be set.</exception>
    public static void Enter()
    {
        if (OperatingSystem.IsWindows())
        {
            OrtEnv.Instance().DisableTelemetryEvents(); // there they are events of the system, which stay on the machine
            return;
        }

        // the runtime keeps variables of its own, which a library does not see
        if (SetVariable(Forbidden, "1", 1) != 0) throw new InvalidOperationException($"{Forbidden} cannot be set");
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(string name, string value, int overwrite);
}
