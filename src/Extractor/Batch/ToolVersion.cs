using System.Reflection;

namespace Extractor.Batch;

/// <summary>The version of this tool, as <c>--version</c> and <c>documents.csv</c> print it.</summary>
public static class ToolVersion
{
    /// <summary>For example <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
