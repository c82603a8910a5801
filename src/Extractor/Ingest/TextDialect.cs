namespace Extractor.Ingest;

/// <summary>
/// Tells formats that are written in text (web page, XML, e-mail) from plain text, by how they begin. Only the beginning
/// counts: leftover tags further down are an everyday mess of text dumps.
/// </summary>
internal static class TextDialect
{
    /// <summary>The kind that a text's beginning declares.</summary>
    /// <param name="beginning">The decoded beginning of a file.</param>
    public static FileKind Tell(ReadOnlySpan<char> beginning)
    {
        var head = SkipProlog(beginning, out bool isXml);
        if (StartsWithTag(head, "<!doctype html") || StartsWithTag(head, "<html")) return FileKind.Html;
        if (isXml) return FileKind.Xml;
        return IsMail(head) ? FileKind.Eml : FileKind.Text;
    }

    /// <summary>Skips what may stand before the first tag: white space, marks, comments and processing instructions.</summary>
    private static ReadOnlySpan<char> SkipProlog(ReadOnlySpan<char> text, out bool isXml)
    {
        isXml = false;
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f\uFEFF");
            string close;
            if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) (isXml, close) = (true, "?>");
            else if (isXml && text.StartsWith("<?")) close = "?>";
            else if (text.StartsWith("<!--")) close = "-->";
            else return text;

            int end = text.IndexOf(close);
            if (end < 0) return text;
            text = text[(end + close.Length)..];
        }
    }

    private static bool StartsWithTag(ReadOnlySpan<char> text, string tag) =>
        text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)
        && (text.Length == tag.Length || !char.IsAsciiLetterOrDigit(text[tag.Length]));

    /// <summary>
    /// A mail begins with header fields, and since 1992 one of them is MIME-Version or Content-Type. A text that merely
    /// begins with "Subject:" has neither.
    /// </summary>
    private static bool IsMail(ReadOnlySpan<char> text)
    {
        bool isMime = false;
        int fields = 0;
        foreach (var raw in text.EnumerateLines())
        {
            var line = raw.TrimEnd();
            if (line.IsEmpty) break;
            bool isContinuation = fields > 0 && line[0] is ' ' or '\t';
            if (isContinuation) continue;
            if (!IsHeaderField(line)) return false;
            fields++;
            isMime |= line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase);
        }

        return isMime && fields >= 2;
    }

    private static bool IsHeaderField(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon <= 0) return false;
        foreach (char character in line[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-') return false;
        }

        return true;
    }
}
