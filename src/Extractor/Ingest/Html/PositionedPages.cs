using System.Collections.Immutable;
using AngleSharp.Dom;

namespace Extractor.Ingest.Html;

/// <summary>
/// A document that was made into a web page as it was drawn: every run of letters an element that says where it stands, and every line one with a
/// border. Its pages are those of the document.
/// </summary>
/// <param name="Pages">The pages; empty for a page that flows.</param>
/// <param name="Beside">Characters of the page's text that stand on none of them.</param>
internal sealed record PositionedPages(ImmutableArray<DrawnPage> Pages, int Beside)
{
    /// <summary>
    /// A page of the site has a few elements of its own that are placed; a drawn page has more. The others of a drawn document are known by
    /// that one: a cover or the page before a chapter holds a line or two.
    /// </summary>
    private const int Fewest = 20;

    /// <summary>A box this thin is a line, points.</summary>
    private const double Thin = 2;

    private const double DefaultSize = 12;

    /// <summary>The part of its size that a Latin letter or a digit takes; a Chinese one takes all.</summary>
    private const double Narrow = 0.5;

    /// <summary>Finds the pages; none where more text stands beside them than on them: a page with something drawn in it flows.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="limits">How many pages and letters are kept.</param>
    public static PositionedPages Of(IElement body, IngestLimits limits)
    {
        var pages = ImmutableArray.CreateBuilder<DrawnPage>();
        var (letters, placedText) = (0, 0);
        foreach (var box in Boxes(body))
        {
            if (pages.Count >= limits.Pages || letters > limits.Letters) break;
            var page = Page(pages.Count + 1, box, limits);
            letters += page.Letters.Length;
            placedText += box.Placed.Sum(p => PrintedText.Length(p.Element));
            pages.Add(page);
        }

        if (pages.Count == 0) return new PositionedPages([], 0);
        var beside = PrintedText.Length(body) - placedText;
        return beside > placedText ? new PositionedPages([], 0) : new PositionedPages(pages.ToImmutable(), Math.Max(0, beside));
    }

    /// <summary>The boxes with many placed elements, and those that stand beside one or are of its class.</summary>
    private static List<PlacedBox> Boxes(IElement body)
    {
        var boxes = body.QuerySelectorAll("div").Select(PlacedBox.Of).OfType<PlacedBox>().ToList();
        var full = boxes.Where(b => b.Placed.Count >= Fewest).ToList();
        var parents = full.Select(b => b.Element.ParentElement).ToHashSet();
        var classes = full.Select(b => b.Element.ClassName).Where(c => !string.IsNullOrEmpty(c)).ToHashSet();
        return boxes.FindAll(b => b.Placed.Count >= Fewest || parents.Contains(b.Element.ParentElement) || classes.Contains(b.Element.ClassName));
    }

    /// <summary>An element that says how large it is and not where it stands, and what is placed in it.</summary>
    private sealed record PlacedBox(IElement Element, double Width, double Height, List<(IElement Element, InlineStyle Style)> Placed)
    {
        public static PlacedBox? Of(IElement element)
        {
            var style = InlineStyle.Of(element);
            if (style.IsAbsolute || style.Length("width") is not { } width || style.Length("height") is not { } height || width <= 0 || height <= 0) return null;
            return new PlacedBox(element, width, height, element.Children.Select(c => (c, InlineStyle.Of(c))).Where(c => c.Item2.IsAbsolute).ToList());
        }
    }

    private static DrawnPage Page(int number, PlacedBox box, IngestLimits limits)
    {
        var (_, width, height, placed) = box;
        var letters = ImmutableArray.CreateBuilder<DrawnLetter>();
        var rulings = ImmutableArray.CreateBuilder<Ruling>();
        foreach (var (element, style) in placed)
        {
            if (style.Length("left") is not { } left || style.Length("top") is not { } top || left < 0 || left > width || top < 0 || top > height) continue;
            var text = element.TextContent.Trim();
            if (text.Length > 0 && letters.Count + text.Length <= limits.PageLetters) AddLetters(text, style, (left, top), (width, height), letters);
            else if (text.Length == 0 && style.HasBorder) AddLines(left, top, style.Length("width") ?? 0, style.Length("height") ?? 0, rulings);
        }

        return new DrawnPage(number, width, height, letters.ToImmutable(), rulings.ToImmutable());
    }

    /// <summary>Letters one behind the other, those beyond the page left out; the run's own width is shared out where it says one.</summary>
    private static void AddLetters(string text, InlineStyle style, (double X, double Y) at, (double Width, double Height) page, ImmutableArray<DrawnLetter>.Builder letters)
    {
        var left = at.X;
        var size = style.Length("font-size") is { } said and >= 0 ? said : DefaultSize;
        if (size == 0) return;
        var whole = text.Sum(c => Share(c)) * size;
        var stretch = style.Length("width") is { } width && width > 0 && whole > 0 ? width / whole : 1;
        var baseline = at.Y + (size * DrawnLetter.Ascent);
        foreach (var c in text)
        {
            var advance = Share(c) * size * stretch;
            var clean = LineCleaner.Clean(c.ToString());
            var box = DrawnLetter.BoxOver(left, left + advance, baseline, size);
            if (!string.IsNullOrWhiteSpace(clean) && (box.X0 + box.X1) / 2 <= page.Width && (box.Y0 + box.Y1) / 2 <= page.Height) letters.Add(new DrawnLetter(clean, box, baseline, size));
            left += advance;
        }
    }

    private static void AddLines(double left, double top, double width, double height, ImmutableArray<Ruling>.Builder rulings)
    {
        if (height <= Thin && width > Thin) rulings.Add(new Ruling(true, top, left, left + width));
        else if (width <= Thin && height > Thin) rulings.Add(new Ruling(false, left, top, top + height));
        else if (width > Thin)
        {
            rulings.AddRange(
                new Ruling(true, top, left, left + width), new Ruling(true, top + height, left, left + width), new Ruling(false, left, top, top + height),
                new Ruling(false, left + width, top, top + height));
        }
    }

    private static double Share(char c) => c >= '\u2E80' || c is '“' or '”' or '‘' or '’' or '…' or '—' ? 1 : Narrow;
}
