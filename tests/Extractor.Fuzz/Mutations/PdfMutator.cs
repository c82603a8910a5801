using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.Fuzz.Mutations;

/// <summary>Changes a PDF object by object, so that what is changed is still reached: its table fits, its streams unpack.</summary>
internal static partial class PdfMutator
{
    private static readonly string[] Filters =
        ["/ASCIIHexDecode", "/ASCII85Decode", "/LZWDecode", "/RunLengthDecode", "/FlateDecode", "/DCTDecode", "/CCITTFaxDecode", "/JBIG2Decode", "/JPXDecode", "/Crypt", "/None"];

    private static readonly string[] Entries =
    [
        "/Rotate 90", "/Rotate -45", "/Rotate 2147483647", "/UserUnit 1e9", "/MediaBox [0 0 0 0]", "/MediaBox [1e30 1e30 -1e30 -1e30]", "/MediaBox [0 0 1e-9 1e9]", "/CropBox [-100 -100 99999999 99999999]", "/CropBox []",
        "/Matrix [0 0 0 0 0 0]", "/Matrix [1e30 0 0 1e30 0 0]", "/FontMatrix [0 0 0 0 0 0]", "/BBox [0 0 0 0]", "/Encoding /Identity-V", "/Encoding /UniGB-UCS2-H", "/Encoding << /Differences [0 /A /B 255 /C 1000000 /D] >>",
        "/W [1 [500 600] 2 65535 1000]", "/W [0 8000000 500]", "/DW -1", "/FirstChar -1 /LastChar 2147483647 /Widths []", "/Subtype /Type3", "/Subtype /Type0", "/Count 2147483647", "/Kids []", "/Parent 1 0 R", "/Contents []",
        "/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 32 /BitsPerComponent 16 >>", "/DecodeParms << /Predictor 2 /Columns -1 >>", "/Annots [1 0 R 2 0 R 3 0 R]", "/OCGs null", "/Length -1", "/Length 2147483647", "/Type null", "/ToUnicode /Identity-H",
        "/FunctionType 4 /Domain [0 1] /Range [0 1]", "/FunctionType 0 /Size [2147483647] /BitsPerSample 32", "/Extends 1 0 R", "/Outlines 1 0 R /Dests 1 0 R /AcroForm << /Fields [1 0 R] >>",
    ];

    /// <summary>Changes a document.</summary>
    public static byte[] Mutate(byte[] input, byte[] other, Random chance)
    {
        if (chance.Next(8) == 0 || PdfFile.Parse(input) is not { } file) return ByteMutator.Mutate(input, other, chance);
        for (var change = chance.Few(12); change > 0; change--)
        {
            if (file.Objects.Count == 0) break;
            var contents = file.Objects.FindAll(o => o.IsContent);
            if (contents.Count > 0 && chance.Next(5) < 2)
            {
                var content = chance.Of(contents);
                file.Objects[file.Objects.IndexOf(content)] = content with { Stream = ContentMutator.Mutate(content.Stream!, chance) };
            }
            else
            {
                Change(file.Objects, other, chance);
            }
        }

        for (var i = 0; i < file.Objects.Count; i++)
            if (file.Objects[i].IsPacked && chance.Next(20) == 0) file.Objects[i] = Plain(file.Objects[i]);
        var written = file.Write();
        return chance.Next(15) == 0 ? ByteMutator.Mutate(written, other, chance) : written;
    }

    private static void Change(List<PdfObject> objects, byte[] other, Random chance)
    {
        var at = chance.Next(objects.Count);
        var (one, another) = (objects[at], objects[chance.Next(objects.Count)]);
        switch (chance.Next(12))
        {
            case 0 when objects.Count > 1:
                objects.RemoveAt(at);
                break;
            case 1:
                objects.Add(one with { Number = another.Number });
                break;
            case 2:
                objects[at] = one with { Number = another.Number };
                break;
            case 3:
                objects[at] = one with { Body = Replaced(one.Body, References(), $"{another.Number} 0 R", chance) };
                break;
            case 4:
                objects[at] = one with { Body = WithEntry(one.Body, chance.Of(Entries)) };
                break;
            case 5 when one.Stream is not null:
                objects[at] = Filtered(one, chance);
                break;
            case 6 when one.Stream is { Length: > 0 } stream:
                objects[at] = one with { Stream = Encoding.Latin1.GetString(ByteMutator.Mutate(Encoding.Latin1.GetBytes(stream), other, chance)) };
                break;
            case 7:
                objects[at] = one with { Body = Replaced(one.Body, Names(), Names().Matches(another.Body) is { Count: > 0 } names ? chance.Of(names).Value : "/X", chance) };
                break;
            case 8:
                objects[at] = one with { Body = Nested(one.Body, chance) };
                break;
            case 9 when PdfFile.Parse(other) is { } file:
                var taken = chance.Of(file.Objects);
                objects[at] = taken with { Number = one.Number };
                break;
            default:
                objects[at] = one with { Body = Replaced(one.Body, Numbers(), chance.Next(3) == 0 ? chance.Next(-1000, 10_000).ToString(CultureInfo.InvariantCulture) : chance.Of(Mutator.Numbers), chance) };
                break;
        }
    }

    private static string Replaced(string body, Regex what, string by, Random chance)
    {
        var found = what.Matches(body);
        if (found.Count == 0) return body;
        var one = chance.Of(found);
        return string.Concat(body.AsSpan(0, one.Index), by, body.AsSpan(one.Index + one.Length));
    }

    private static string WithEntry(string body, string entry) =>
        body.IndexOf("<<", StringComparison.Ordinal) is var at and >= 0 ? body.Insert(at + 2, entry + " ") : body;

    private static string Nested(string body, Random chance)
    {
        var depth = chance.Few(60_000);
        var (open, close) = chance.Next(3) switch { 0 => ("[", "]"), 1 => ("<</A ", ">>"), _ => ("(", ")") };
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + "0" + (chance.Next(2) == 0 ? string.Concat(Enumerable.Repeat(close, depth)) : "");
        return WithEntry(body, "/Nested " + nested);
    }

    private static PdfObject Filtered(PdfObject one, Random chance)
    {
        var chain = string.Join(' ', Enumerable.Range(0, chance.Few(200)).Select(_ => chance.Of(Filters)));
        return one with { Body = WithEntry(Filter().Replace(one.Body, ""), $"/Filter [{chain}]"), IsPacked = chance.Next(2) == 0 };
    }

    private static PdfObject Plain(PdfObject one) => one with { Body = Filter().Replace(one.Body, ""), IsPacked = false };

    [GeneratedRegex(@"\d+\s+\d+\s+R\b")]
    private static partial Regex References();

    [GeneratedRegex(@"/[A-Za-z0-9.+-]+")]
    private static partial Regex Names();

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"/Filter\s*(\[[^\]]*\]|/\w+)")]
    private static partial Regex Filter();
}
