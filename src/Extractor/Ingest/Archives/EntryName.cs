using System.Text;
using System.Text.Unicode;

namespace Extractor.Ingest.Archives;

/// <summary>The names in archives: old Chinese programs write them in GBK and do not say so.</summary>
internal static class EntryName
{
    private const int Longest = 1_000;

    /// <summary>Decodes a name whose encoding is not said.</summary>
    public static string Decode(ReadOnlySpan<byte> name)
    {
        var inGbk = TextEncoding.Gb18030.Encoding.GetString(name);
        if (!Utf8.IsValid(name)) return inGbk;
        var inUtf8 = Encoding.UTF8.GetString(name);
        // letters of three bytes are no accident; of two, a few words of GBK are valid UTF-8 too
        return Ascii.IsValid(name) || inUtf8.Any(c => c >= '\u0800') || TextPlausibility.Of(inUtf8).Score > TextPlausibility.Of(inGbk).Score ? inUtf8 : inGbk;
    }

    /// <summary>A name as a path below its archive: parted by <c>/</c>, without what prints nothing or leads elsewhere.</summary>
    /// <param name="name">The name as it is in the archive.</param>
    /// <param name="climbs">True where it would lead out of the folder the archive is unpacked in.</param>
    public static string Path(string name, out bool climbs)
    {
        var parts = name.Replace('\\', '/').Split('/');
        climbs = name.StartsWith('/') || name.StartsWith('\\') || parts.Contains("..") || (parts[0].Length == 2 && parts[0][1] == ':');
        var kept = string.Join('/', parts.Where(p => p is not ("" or "." or "..")).Select(Printed));
        return kept.Length > Longest ? kept[^Longest..] : kept;
    }

    private static string Printed(string part) => string.Concat(part.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '_' : c));
}
