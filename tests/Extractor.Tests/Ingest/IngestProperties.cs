using CsCheck;
using Extractor.Ingest;
using Xunit;
using static Extractor.Tests.Ingest.SourceSamples;

namespace Extractor.Tests.Ingest;

public sealed class IngestProperties
{
    /// <summary>Ideographs of GB2312's first level, by row and cell.</summary>
    private static readonly Gen<char> CommonIdeograph = Gen.Select(Gen.Byte[0xB0, 0xD6], Gen.Byte[0xA1, 0xFE],
        (row, cell) => Gb18030.GetString([row, cell])[0]);

    private static readonly Gen<char> TextCharacter = Gen.Frequency(
        (8, CommonIdeograph),
        (4, Gen.Char[' ', '~'].Where(character => character is not ('<' or '&'))),
        (1, Gen.OneOf('，', '。', '（', '）', '：', '“', '”', '\t')));

    private static readonly Gen<string> TextLine = TextCharacter.Array[1, 40].Select(characters => new string(characters));

    private static readonly Gen<string> MessyPiece = Gen.OneOf(
        Gen.OneOf("<p>", "</p>", "<br/>", "<span style=\"a\">", "<10", "a < b", "《", "&nbsp;", "&#160;",
            "\u200B", "\u3000", "\u2212", "５", "％",
            "\u2F00", "\uFB01", "\t", " ", "7", "\f", "\u2028", "\r\n", "\n"),
        TextLine);

    [Fact]
    public void Read_never_throws_on_random_bytes() =>
        Gen.Byte.Array[0, 400].Sample(bytes => _ = SourceReader.Read(bytes), iter: 20_000);

    [Fact]
    public void Read_never_throws_on_random_text() =>
        Gen.String.Sample(
            text =>
            {
                foreach (string encoding in (string[])["utf-8", "utf-16le", "utf-16be", "gb18030"])
                    _ = SourceReader.Read(Write(text, encoding, mark: true));
            },
            iter: 5_000);

    [Fact]
    public void Every_encoding_gives_the_same_lines() =>
        TextLine.Array[1, 12].Where(HoldsMoreThanAName).Sample(
            lines =>
            {
                string text = string.Join('\n', lines) + "\n";
                foreach (string encoding in (string[])["utf-8", "utf-16le", "utf-16be", "gb18030"])
                {
                    foreach (bool mark in (bool[])[false, true])
                    {
                        var source = SourceReader.Read(Write(text, encoding, mark));
                        Assert.Equal(lines, Texts(source));
                    }
                }
            },
            iter: 5_000);

    [Fact]
    public void Cleaning_is_idempotent() =>
        MessyPiece.Array[0, 30].Select(string.Concat).Sample(
            text =>
            {
                string[] once = Texts(Read(text));
                Assert.Equal(once, once.Select(CleanLine));
            },
            iter: 20_000);

    [Fact]
    public void Cleaning_any_text_without_markup_is_idempotent() =>
        Gen.Char.Where(character => character is not ('<' or '&') && !char.IsSurrogate(character)).Array[0, 60].Sample(
            characters =>
            {
                string once = CleanLine(new string(characters));
                Assert.Equal(once, CleanLine(once));
            },
            iter: 20_000);

    [Fact]
    public void Line_numbers_never_fall_and_pages_never_fall() =>
        MessyPiece.Array[0, 60].Select(string.Concat).Sample(
            text =>
            {
                var source = Read(text);
                Assert.Equal(source.Lines.OrderBy(line => line.Number).ThenBy(line => line.Page), source.Lines);
                Assert.All(source.Lines, line => Assert.Equal(-1, line.Text.AsSpan().IndexOfAny("\r\n\f\u2028")));
                if (source.Pages is { } pages) Assert.All(source.Lines, line => Assert.InRange(line.Page!.Value, 1, pages));
            },
            iter: 10_000);

    /// <summary>A letter or two may be valid in two encodings; no detection can tell those apart.</summary>
    private static bool HoldsMoreThanAName(string[] lines) =>
        lines.Sum(line => line.Count(character => character is >= '\u4E00' and <= '\u9FFF')) >= 5;

    private static string CleanLine(string line) => LineCleaner.Clean(line);
}
