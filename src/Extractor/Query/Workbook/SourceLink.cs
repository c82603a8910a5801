using System.Globalization;
using System.Text;

namespace Extractor.Query.Workbook;

/// <summary>The address of a document's page, seen from the folder of the workbook.</summary>
/// <param name="folder">That folder, absolute.</param>
internal sealed class SourceLink(string folder)
{
    // A longer one makes Excel call the file damaged.
    private const int Longest = 2000;

    // Letters of other scripts stay as they are, as Excel writes them: it does not read their percent-encoding everywhere.
    private const string Encoded = "%#?:\"<>[]^`{}|\\ ";

    private (string Path, string Target, bool IsWhole) last = ("", "", false);

    /// <summary>The address, or null where it would be too long.</summary>
    /// <param name="path">The document's path, seen from the current folder.</param>
    /// <param name="page">Its page, or null.</param>
    public string? To(string path, long? page)
    {
        // rows of one document follow one another
        if (last.Path != path) last = Find(path);
        var target = page is { } number && last.IsWhole ? string.Create(CultureInfo.InvariantCulture, $"{last.Target}#page={number}") : last.Target;
        return target.Length <= Longest ? target : null;
    }

    // A document in an archive has the archive's path before its own, and only the archive can be opened.
    private (string, string, bool) Find(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            for (var at = Path.GetDirectoryName(full); at is not null; at = Path.GetDirectoryName(at))
            {
                if (File.Exists(at)) return (path, Address(at), false);
            }
        }

        return (path, Address(full), true);
    }

    private string Address(string full)
    {
        var relative = Path.GetRelativePath(folder, full);
        // another drive
        return Path.IsPathRooted(relative) ? new Uri(full).AbsoluteUri : Encode(relative.Replace(Path.DirectorySeparatorChar, '/'));
    }

    private static string Encode(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var letter in path)
        {
            if (letter is <= ' ' or '\u007F' || Encoded.Contains(letter, StringComparison.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"%{(int)letter:X2}");
            else if (char.IsSurrogate(letter) || letter < '\uFFFE') text.Append(letter);
        }

        return text.ToString();
    }
}
