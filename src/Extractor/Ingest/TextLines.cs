using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>
/// Cuts a decoded text into cleaned lines. Line numbers are those a text editor shows: LF, CRLF and CR count. A form feed ends a page,
/// and NEL, U+2028, U+2029 and the vertical tab end a line of prose, without counting: the lines they part have one number.
/// </summary>
internal sealed class TextLines(IngestLimits limits)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\f\v\u0085\u2028\u2029");

    private readonly ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
    private readonly CutLines cutLines = new(limits);
    private bool hasPages;
    private int page = 1;
    private int pieces;
    private int lastPage;
    private int cells;
    private Problem? tooMany;

    /// <summary>What was cut off.</summary>
    public IEnumerable<Problem> Problems => tooMany is null ? cutLines.Problems : cutLines.Problems.Append(tooMany);

    /// <summary>Pages of the text read, or null where it has no form feed. A page counts once it is ended or holds a line.</summary>
    public int? Pages
    {
        get
        {
            if (!hasPages) return null;
            return lastPage == page || page == 1 ? page : page - 1;
        }
    }

    /// <summary>Cuts a text. Call once.</summary>
    public ImmutableArray<SourceLine> Cut(ReadOnlySpan<char> text)
    {
        hasPages = text.Contains('\f');
        for (int number = 1; !text.IsEmpty && tooMany is null; number++)
        {
            int end = text.IndexOfAny('\n', '\r');
            var line = end < 0 ? text : text[..end];
            AddPhysicalLine(line, number, isEnded: end >= 0);
            bool isPair = end >= 0 && text[end..].StartsWith("\r\n");
            text = end < 0 ? [] : text[(end + (isPair ? 2 : 1))..];
        }

        return lines.DrainToImmutable();
    }

    /// <summary>
    /// A blank piece beside a break is no line of its own, so that a form feed at the beginning of a line or alone on it invents nothing.
    /// Alone, it stands on the page that it ends.
    /// </summary>
    private void AddPhysicalLine(ReadOnlySpan<char> line, int number, bool isEnded)
    {
        if (!line.ContainsAny(Breaks))
        {
            AddLine(line, number, page);
            return;
        }

        bool hasCells = line.Contains('\t');
        int firstPage = page;
        int before = pieces;
        while (true)
        {
            int end = hasCells ? line.IndexOf('\f') : line.IndexOfAny(Breaks);
            var piece = end < 0 ? line : line[..end];
            if (!piece.IsWhiteSpace()) AddLine(piece, number, page);
            if (end < 0) break;
            if (line[end] == '\f') page++;
            line = line[(end + 1)..];
        }

        if (isEnded && pieces == before) AddLine([], number, firstPage);
    }

    private void AddLine(ReadOnlySpan<char> line, int number, int onPage)
    {
        pieces++;
        int? pageOrNone = hasPages ? onPage : null;
        if (hasPages && !limits.Asked.Contains(onPage))
        {
            lastPage = onPage;
            return;
        }

        if (tooMany is not null) return;
        if (lines.Count >= limits.Lines)
        {
            tooMany = Stop("too_many_lines", limits.Lines);
            return;
        }

        if (line.Length > limits.LineCharacters || line.Length >= limits.LineCells)
        {
            var place = Place.OfLine(number, pageOrNone);
            line = cutLines.CutCells(cutLines.CutLength(line, place), place);
        }

        lastPage = onPage;
        cells += line.Count('\t');
        if (cells > limits.Cells)
        {
            tooMany = Stop("too_many_cells_in_all", limits.Cells);
            return;
        }

        lines.Add(new SourceLine(number, pageOrNone, LineCleaner.Clean(line)));

        Problem Stop(string code, int limit) => Problem.Of(code, Severity.Warning, Place.OfLine(number, pageOrNone), limit.ToString(CultureInfo.InvariantCulture));
    }
}
