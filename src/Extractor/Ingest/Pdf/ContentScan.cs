using System.Buffers;

namespace Extractor.Ingest.Pdf;

/// <summary>
/// What a content stream will cost its parser, counted before it is parsed: a letter or a saved state, which takes one byte or two in
/// the stream, takes hundreds in memory.
/// </summary>
/// <param name="content">The unpacked stream.</param>
internal ref struct ContentScan(ReadOnlySpan<byte> content)
{
    private static readonly SearchValues<byte> WordEnds = SearchValues.Create(" \t\r\n\f\0()<>[]{}/%"u8);

    /// <summary>A long stream is cut after so many tokens.</summary>
    private const int Piece = 20_000;

    private readonly int length = content.Length;
    private ReadOnlySpan<byte> rest = content;
    private int states, depth, nextCut = Piece;
    private bool hasPictures;

    /// <summary>Bytes of all strings: a letter takes one of them, or two.</summary>
    public int StringBytes { get; private set; }

    /// <summary>Operators, and what stands between them: numbers, names, marks.</summary>
    public int Tokens { get; private set; }

    /// <summary>Operators that draw a form or a picture.</summary>
    public int Drawings { get; private set; }

    /// <summary>Most states that are saved at a time.</summary>
    public int States { get; private set; }

    /// <summary>
    /// Where a long stream can be parted after an operator, to be parsed piece by piece: what PdfPig does at a broken operator takes
    /// time that grows with all it has parsed. None where pictures stand in the stream, whose bytes may look like anything.
    /// </summary>
    public List<int> Cuts { get; } = [];

    /// <summary>Counts to the stream's end.</summary>
    public void Run()
    {
        while (!(rest = rest.TrimStart(" \t\r\n\f\0"u8)).IsEmpty)
        {
            Tokens++;
            switch (rest[0])
            {
                case (byte)'(':
                    Literal();
                    break;
                case (byte)'<' when rest.Length > 1 && rest[1] != '<':
                    StringBytes += Until(rest.IndexOf((byte)'>') + 1) / 2;
                    break;
                case (byte)'%':
                    Until(rest.IndexOfAny((byte)'\r', (byte)'\n'));
                    break;
                case (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                    depth += rest[0] is (byte)'[' or (byte)'<' ? 1 : -1;
                    rest = rest[1..];
                    break;
                default:
                    Word();
                    break;
            }
        }

        if (hasPictures) Cuts.Clear();
    }

    // parentheses nest, and a backslash takes their meaning away
    private void Literal()
    {
        var (depth, at) = (0, 0);
        while (at < rest.Length && rest[at..].IndexOfAny("()\\"u8) is var found and >= 0)
        {
            at += found;
            if (rest[at] == '\\') at++;
            else depth += rest[at] == '(' ? 1 : -1;
            at++;
            if (depth != 0) continue;
            StringBytes += Until(at);
            return;
        }

        StringBytes += Until(-1);
    }

    private void Word()
    {
        var end = rest[1..].IndexOfAny(WordEnds);
        var word = end < 0 ? rest : rest[..(end + 1)];
        rest = rest[word.Length..];
        if (word.SequenceEqual("q"u8)) States = Math.Max(States, ++states);
        else if (word.SequenceEqual("Q"u8)) states--;
        else if (word.SequenceEqual("Do"u8) || word.SequenceEqual("sh"u8)) Drawings++;
        if (Tokens >= nextCut && depth == 0 && word is [>= (byte)'A' and <= (byte)'z', ..] && !rest.IsEmpty)
        {
            Cuts.Add(length - rest.Length);
            nextCut = Tokens + Piece;
        }

        if (!word.SequenceEqual("ID"u8)) return;
        hasPictures = true;
        Drawings++;
        Until(rest.IndexOf("EI"u8));
    }

    // moves on; to the end where there is none
    private int Until(int end)
    {
        var taken = end <= 0 ? rest.Length : Math.Min(end, rest.Length);
        rest = rest[taken..];
        return taken;
    }
}
