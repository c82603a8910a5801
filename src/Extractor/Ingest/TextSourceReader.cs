using System.Collections.Immutable;
using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>Reads a text of any encoding that <see cref="EncodingDetector"/> knows.</summary>
internal static class TextSourceReader
{
    /// <summary>What stands for a character that could not be decoded.</summary>
    private const char Lost = '\uFFFD';

    /// <summary>Reads a text; what looked like text at its beginning and is none further down ends as <c>not_text</c>.</summary>
    public static Source Read(ReadOnlySpan<byte> bytes, IngestLimits limits)
    {
        var encoding = EncodingDetector.Detect(bytes);
        if (encoding is null) return UnreadableSource.NotText();
        string text = encoding.Decode(bytes);

        // a file cut off in the middle of its last character is still a text
        var plausibility = TextPlausibility.Of(text.AsSpan().TrimEnd(Lost));
        if (!plausibility.IsText) return UnreadableSource.NotText();

        var reader = new TextLines(limits);
        var lines = reader.Cut(text);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (!HasText(lines) && !LeftOutPages.Are(reader.Pages, limits.Asked)) problems.Add(UnreadableSource.Empty);
        if (encoding.IsDoubtful) problems.Add(Problem.Of("encoding_doubtful", Severity.Warning, null, encoding.Name));
        if (text.Contains(Lost)) problems.Add(LostCharacters(text, lines, encoding.Name));
        problems.AddRange(reader.Problems);
        return LeftOutPages.Tell(new Source(FileKind.Text.Name(), encoding.Name, reader.Pages, lines, problems.ToImmutable()), limits.Asked);
    }

    private static bool HasText(ImmutableArray<SourceLine> lines)
    {
        foreach (var line in lines)
        {
            if (!line.IsBlank) return true;
        }

        return false;
    }

    private static Problem LostCharacters(string text, ImmutableArray<SourceLine> lines, string encoding)
    {
        string count = text.AsSpan().Count(Lost).ToString(CultureInfo.InvariantCulture);
        var first = lines.FirstOrDefault(line => line.Text.Contains(Lost, StringComparison.Ordinal));
        return Problem.Of("characters_lost", Severity.Warning, first?.Place, count, encoding);
    }
}
