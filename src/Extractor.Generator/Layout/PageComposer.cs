using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Drawing.Blocks;
using Extractor.Generator.Dressing;

namespace Extractor.Generator.Layout;

/// <summary>Lays the blocks of a document out on pages.</summary>
/// <param name="dress">How it looks.</param>
/// <param name="head">The line at the top of each page, filled.</param>
/// <param name="contents">The word over the table of contents.</param>
internal sealed class PageComposer(Dress dress, string head, string contents)
{
    private const double Margin = 54;

    // a table begins on a page only with room for some of its rows
    private const int RowsAtFoot = 4;

    private readonly PageStyle _style = dress.Page;
    private readonly List<Page> _pages = [];
    private readonly List<(string Title, int Page)> _entries = [];
    private CaptionBlock? _caption;
    private double _y;

    private Page Current => _pages[^1];

    private double Bottom => Current.Height - Margin;

    /// <summary>Lays them out.</summary>
    /// <param name="blocks">The document in reading order.</param>
    /// <returns>Its pages.</returns>
    public IReadOnlyList<Page> Compose(ImmutableArray<Block> blocks)
    {
        NewPage(isLying: false);
        if (_style.Contents) NewPage(isLying: false);
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    _entries.Add((heading.Text, _pages.Count));
                    Text(heading.Text, heading.Line, indent: 0, gap: 8);
                    break;
                case ParagraphBlock paragraph:
                    Text(paragraph.Text, paragraph.Line, indent: 2, gap: 4);
                    break;
                case CaptionBlock caption:
                    _caption = caption;
                    break;
                case TableBlock table:
                    Table(table);
                    break;
                case NoteBlock note:
                    _y += 4;
                    Line(note.Text, Margin, _style.Size, note.Line);
                    break;
            }
        }

        if (_style.Contents) Contents(_pages[0]);
        return _pages;
    }

    private void Contents(Page page)
    {
        var (size, y) = (_style.TextSize, Margin + 30);
        page.Texts.Add(new PlacedText((page.Width - TextMeasure.Ems(contents) * size) / 2, y, size, contents, default));
        foreach (var (title, number) in _entries)
        {
            y += size * 1.7;
            if (y > page.Height - Margin) return;
            var end = number.ToString(CultureInfo.InvariantCulture);
            var dots = new string('.', Math.Max(3, (int)((page.Width - 2 * Margin) / size * 2 - TextMeasure.Ems(title + end) * 2)));
            page.Texts.Add(new PlacedText(Margin, y, size, title + dots + end, default));
        }
    }

    private void Text(string text, int line, int indent, double gap)
    {
        var size = _style.TextSize;
        var width = (Current.Width - 2 * Margin) / size;
        var first = TextMeasure.Lines(text, width - indent)[0];
        var rest = TextMeasure.Lines(text[first.Length..], width);
        _y += gap;
        Line(first, Margin + indent * size, size, line);
        foreach (var next in rest)
            Line(next, Margin, size, line);
    }

    private void Line(string text, double x, double size, int line)
    {
        if (_y + size * 1.6 > Bottom) NewPage(Current.Width > Current.Height);
        _y += size * 1.6;
        Current.Texts.Add(new PlacedText(x, _y, size, text, new Spot(line, 0)));
    }

    private void Table(TableBlock block)
    {
        var caption = _caption!;
        var isInGrid = caption.Style == CaptionStyle.InGrid && !block.IsForm;
        var table = TableSpans.Of(block, isInGrid ? caption : null, _style.Merges);
        var isLying = _style.Tables switch
        {
            Orientation.Portrait => false,
            Orientation.Mixed => ColumnWidths.Natural(table, _style) > _style.PaperWidth - 2 * Margin,
            _ => true,
        };
        var composer = new TableComposer(table, _style, (isLying ? _style.PaperHeight : _style.PaperWidth) - 2 * Margin);
        var start = composer.Height(0, Math.Min(table.Rows, table.HeaderRows + RowsAtFoot)) + 5 * _style.Size * 1.6;
        if (_style.TableOnOwnPage || isLying != Current.Width > Current.Height || _y + start > Bottom) NewPage(isLying);
        if (caption.Title.Length > 0) _entries.Add((caption.Title, _pages.Count));
        Caption(caption, isInGrid);
        Rows(table, composer, caption, isInGrid);
        _y += _style.Size;
    }

    private void Rows(SpannedTable table, TableComposer composer, CaptionBlock caption, bool isInGrid)
    {
        var first = 0;
        while (first < table.Rows)
        {
            var end = first + 1;
            while (end < table.Rows && _y + composer.Height(first, end + 1) <= Bottom) end++;
            composer.Draw(Current, Margin, _y, first, end);
            _y += composer.Height(first, end);
            if (end < table.Rows) Continue(table, composer, caption, isInGrid);
            first = end;
        }
    }

    // what the next page begins with before the rows go on
    private void Continue(SpannedTable table, TableComposer composer, CaptionBlock caption, bool isInGrid)
    {
        NewPage(Current.Width > Current.Height);
        var isTitled = dress.PageBreak == PageBreak.NumberTitleAndHeader;
        if (isTitled && !isInGrid) Caption(caption, isInGrid: false);
        if (dress.PageBreak is not (PageBreak.NumberAndHeader or PageBreak.NumberTitleAndHeader) || table.HeaderRows == 0) return;
        var from = isTitled ? 0 : table.CaptionRows;
        composer.Draw(Current, Margin, _y, from, table.HeaderRows);
        _y += composer.Height(from, table.HeaderRows);
    }

    private void Caption(CaptionBlock caption, bool isInGrid)
    {
        var size = _style.Size;
        if (caption.Number.Length > 0) Line(caption.Number, Margin, size, 0);
        if (isInGrid)
        {
            _y += size / 2;
            return;
        }

        var large = size * 1.5;
        if (caption.Title.Length > 0) Line(caption.Title, (Current.Width - TextMeasure.Ems(caption.Title) * large) / 2, large, 0);
        _y += 4;
        Line(caption.Department, Margin, size, 0);
        Current.Texts.Add(new PlacedText(Current.Width - Margin - TextMeasure.Ems(caption.Unit) * size, _y, size, caption.Unit, default));
        _y += 4;
    }

    private void NewPage(bool isLying)
    {
        var (width, height) = isLying ? (_style.PaperHeight, _style.PaperWidth) : (_style.PaperWidth, _style.PaperHeight);
        _pages.Add(new Page(width, height, isLying && _style.Tables == Orientation.Turned));
        _y = Margin;
        if (head.Length > 0) Middle(head, Margin - 14);
        if (_style.Foot.Length > 0) Middle(string.Format(CultureInfo.InvariantCulture, _style.Foot, _pages.Count), height - Margin + 24);
    }

    private void Middle(string text, double y) =>
        Current.Texts.Add(new PlacedText((Current.Width - TextMeasure.Ems(text) * 9) / 2, y, 9, text, default));
}
