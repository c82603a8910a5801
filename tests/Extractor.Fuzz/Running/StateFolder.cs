using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.Fuzz.Running;

/// <summary>What a run leaves: inputs that took new branches, the input at work, and each finding with what it was.</summary>
internal sealed class StateFolder
{
    /// <summary>Inputs kept of one finding: more of the same say nothing new.</summary>
    private const int KeptOfOne = 3;

    private readonly string root;
    private readonly string target;

    /// <summary>Makes the folder where it is not there.</summary>
    /// <param name="root">The folder of all targets.</param>
    /// <param name="target">The target's name.</param>
    public StateFolder(string root, string target)
    {
        (this.root, this.target) = (root, target);
        foreach (var folder in (string[])[Queue, Findings]) Directory.CreateDirectory(folder);
    }

    /// <summary>The folder of all targets.</summary>
    public string Root => root;

    /// <summary>The input at work: what a process that died can no longer tell.</summary>
    public string Current => Path.Combine(root, target + ".current");

    /// <summary>Why a process ended itself.</summary>
    public string Reason => Path.Combine(root, target + ".reason");

    /// <summary>How many inputs were run in all.</summary>
    public string Executions => Path.Combine(root, target + ".executions");

    private string Queue => Path.Combine(root, "queue", target);

    private string Findings => Path.Combine(root, "findings");

    /// <summary>Inputs of earlier runs that took new branches.</summary>
    public IEnumerable<byte[]> Queued() => new DirectoryInfo(Queue).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => File.ReadAllBytes(f.FullName));

    /// <summary>Keeps an input that took a new branch.</summary>
    public void Keep(byte[] input) => File.WriteAllBytes(Path.Combine(Queue, Hash(input)), input);

    /// <summary>Writes a finding down.</summary>
    /// <param name="input">What shows it.</param>
    /// <param name="what">What it is; its first line names it.</param>
    /// <returns>Its file, or null where enough of the same are kept.</returns>
    public string? Report(byte[] input, string what)
    {
        var key = Hash(Encoding.UTF8.GetBytes(Digitless(what.Split('\n')[0])))[..8];
        var like = Directory.GetFiles(Findings, $"{target}-{key}-*.input").Length;
        if (like >= KeptOfOne) return null;
        var file = Path.Combine(Findings, $"{target}-{key}-{Hash(input)[..8]}");
        File.WriteAllBytes(file + ".input", input);
        File.WriteAllText(file + ".txt", what);
        return file + ".input";
    }

    /// <summary>Adds to the count of inputs run.</summary>
    public long Count(long more)
    {
        var before = File.Exists(Executions) ? long.Parse(File.ReadAllText(Executions), CultureInfo.InvariantCulture) : 0;
        File.WriteAllText(Executions, (before + more).ToString(CultureInfo.InvariantCulture));
        return before + more;
    }

    // places and figures differ from one input to the next; the finding is the same
    private static string Digitless(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c)));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
