using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Fuzz.Mutations;

/// <summary>A PDF as a list of objects, which can be written again after any of them was changed.</summary>
/// <param name="Objects">Its objects; those of object streams stand plainly among them.</param>
/// <param name="Root">Number of its root.</param>
internal sealed partial record PdfFile(List<PdfObject> Objects, string Root)
{
    private const int MostUnpacked = 4_000_000;

    /// <summary>Takes a file to pieces, as far as it can be.</summary>
    public static PdfFile? Parse(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (text.Contains("/Encrypt", StringComparison.Ordinal)) return null;
        var root = RootOf().Matches(text).LastOrDefault()?.Groups[1].Value;
        var objects = new List<PdfObject>();
        var at = 0;
        while (Head().Match(text, at) is { Success: true } head)
        {
            var start = head.Index + head.Length;
            at = text.IndexOf("endobj", start, StringComparison.Ordinal) is var end and >= 0 ? end : text.Length;
            var read = Read(head.Groups[1].Value, text[start..at]);
            root ??= RootOf().Match(read.Body) is { Success: true } found ? found.Groups[1].Value : null;
            if (read.Body.Contains("/ObjStm", StringComparison.Ordinal) && read.Stream is not null) objects.AddRange(Members(read));
            else if (!read.Body.Contains("/XRef", StringComparison.Ordinal)) objects.Add(read);
        }

        return root is null || objects.Count == 0 ? null : new PdfFile(objects, root);
    }

    /// <summary>Puts the file together, with a table of its objects.</summary>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new SortedDictionary<int, long>();
        foreach (var one in Objects)
        {
            offsets[one.Number] = file.Length;
            file.Write(Latin(string.Create(CultureInfo.InvariantCulture, $"{one.Number} 0 obj\n{one.Body}")));
            if (one.Stream is { } stream)
            {
                file.Write("\nstream\n"u8);
                file.Write(one.IsPacked ? Packed(Latin(stream)) : Latin(stream));
                file.Write("\nendstream"u8);
            }

            file.Write("\nendobj\n"u8);
        }

        var table = file.Length;
        file.Write("xref\n0 1\n0000000000 65535 f \n"u8);
        foreach (var (number, offset) in offsets) file.Write(Latin(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n")));
        file.Write(Latin(string.Create(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Keys.LastOrDefault() + 1} /Root {Root} 0 R >>\nstartxref\n{table}\n%%EOF\n")));
        return file.ToArray();
    }

    /// <summary>Packs a stream.</summary>
    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
        return packed.ToArray();
    }

    private static PdfObject Read(string digits, string text)
    {
        var number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        if (StreamBegin().Match(text) is not { Success: true } begin) return new PdfObject(number, text.Trim());
        var end = text.LastIndexOf("endstream", StringComparison.Ordinal);
        var stream = text[(begin.Index + begin.Length)..Math.Max(end < 0 ? text.Length : end, begin.Index + begin.Length)];
        var body = text[..begin.Index].Trim();
        if (!body.Contains("/FlateDecode", StringComparison.Ordinal) || body.Contains("/DecodeParms", StringComparison.Ordinal) || Unpacked(Latin(stream)) is not { } plain)
            return new PdfObject(number, body, stream.EndsWith('\n') ? stream[..^1] : stream);
        return new PdfObject(number, body, Encoding.Latin1.GetString(plain), IsPacked: true);
    }

    private static IEnumerable<PdfObject> Members(PdfObject stream)
    {
        if (First().Match(stream.Body) is not { Success: true } first || !int.TryParse(first.Groups[1].Value, out var begin) || begin > stream.Stream!.Length) yield break;
        var heads = Whole().Matches(stream.Stream[..begin]).Select(m => int.TryParse(m.Value, out var value) ? value : 0).ToList();
        for (var i = 0; i + 1 < heads.Count; i += 2)
        {
            var (from, to) = (begin + heads[i + 1], i + 3 < heads.Count ? begin + heads[i + 3] : stream.Stream.Length);
            if (from >= 0 && from <= to && to <= stream.Stream.Length) yield return new PdfObject(heads[i], stream.Stream[from..to]);
        }
    }

    private static byte[]? Unpacked(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; plain.Length < MostUnpacked && (read = zlib.Read(buffer)) > 0;) plain.Write(buffer, 0, read);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // a broken stream is mutated as it stands
            return null;
        }

        return plain.ToArray();
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    [GeneratedRegex(@"(?<!\d)(\d{1,9})\s+\d+\s+obj\b")]
    private static partial Regex Head();

    [GeneratedRegex(@"/Root\s+(\d{1,9})")]
    private static partial Regex RootOf();

    [GeneratedRegex(@"\bstream\r?\n")]
    private static partial Regex StreamBegin();

    [GeneratedRegex(@"/First\s+(\d+)")]
    private static partial Regex First();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Whole();
}
