namespace Extractor.Ingest.Pdf;

/// <summary>Small readings in the bytes of a PDF, before or beside its parser.</summary>
internal static class PdfBytes
{
    /// <summary>Finds the next object written plainly in a file.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="at">Where to go on; moved behind the object.</param>
    /// <param name="number">The object's number.</param>
    /// <param name="body">Its text, up to its end or the next object.</param>
    public static bool NextObject(ReadOnlySpan<byte> file, ref int at, out int number, out ReadOnlySpan<byte> body)
    {
        while (file[at..].IndexOf("obj"u8) is var found and >= 0)
        {
            var start = at + found;
            at = start + 3;
            if (NumberBefore(file[..start]) is not { } read) continue;
            var end = file[at..].IndexOf("obj"u8);
            number = read;
            body = end < 0 ? file[at..] : file.Slice(at, end);
            return true;
        }

        number = 0;
        body = default;
        return false;
    }

    /// <summary>The number of the object that a text refers to, where it begins with a reference; the text moves behind it.</summary>
    public static int? ReadReference(ref ReadOnlySpan<byte> text)
    {
        var rest = text;
        if (ReadNumber(ref rest) is not { } number || ReadNumber(ref rest) is null) return null;
        rest = SkipSpace(rest);
        if (rest.IsEmpty || rest[0] != 'R') return null;
        text = rest[1..];
        return number;
    }

    /// <summary>A whole number, where a text begins with one; the text moves behind it.</summary>
    public static int? ReadNumber(ref ReadOnlySpan<byte> text)
    {
        var rest = SkipSpace(text);
        var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits < 0) digits = rest.Length;
        if (digits == 0) return null;
        text = rest[digits..];
        return int.TryParse(rest[..digits], out var number) ? number : int.MaxValue;
    }

    /// <summary>A text without the white space, and the comments, it begins with.</summary>
    public static ReadOnlySpan<byte> SkipSpace(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart(" \t\r\n\f\0"u8);
        while (text.Length > 0 && text[0] == '%')
        {
            var end = text.IndexOfAny((byte)'\r', (byte)'\n');
            text = end < 0 ? [] : text[end..].TrimStart(" \t\r\n\f\0"u8);
        }

        return text;
    }

    // the number before the generation and the word "obj"
    private static int? NumberBefore(ReadOnlySpan<byte> text)
    {
        var generation = text.TrimEnd(" \t\r\n\f\0"u8);
        var number = generation[..DigitsBegin(generation)].TrimEnd(" \t\r\n\f\0"u8);
        return int.TryParse(number[DigitsBegin(number)..], out var value) ? value : null;
    }

    private static int DigitsBegin(ReadOnlySpan<byte> text) => text.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
}
