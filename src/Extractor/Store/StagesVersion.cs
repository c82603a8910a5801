using System.Security.Cryptography;
using System.Text;

namespace Extractor.Store;

/// <summary>What stands for the tool in the name of a piece: a hash of the sources and the knowledge that a document's result follows from.</summary>
public static class StagesVersion
{
    private const string Resource = "stages.txt";

    private static readonly Lazy<string> Version = new(Read);

    /// <summary>Lower-case hex; the same for every build of the same sources, on whatever machine.</summary>
    public static string Current => Version.Value;

    // the build lists files in the order the disk gives them
    private static string Read()
    {
        using var reader = new StreamReader(typeof(StagesVersion).Assembly.GetManifestResourceStream(Resource)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
