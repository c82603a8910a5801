using Extractor.Ingest;
using Extractor.Values;

namespace Extractor.Segment.Layout;

/// <summary>A page, or the part of one that holds a table of its own, turned so that its text is upright.</summary>
internal sealed class TurnedPage
{
    private readonly double width, height;
    private readonly int turns;

    private TurnedPage(DrawnPage page, int turns)
    {
        (width, height, this.turns) = (page.Width, page.Height, turns);
        Page = turns == 0 ? page : page with
        {
            Width = turns % 2 == 0 ? page.Width : page.Height,
            Height = turns % 2 == 0 ? page.Height : page.Width,
            Letters = [.. page.Letters.Select(Turn)],
            Rulings = [.. page.Rulings.Select(Turn)],
        };
    }

    /// <summary>The page as laid out.</summary>
    public DrawnPage Page { get; }

    /// <summary>
    /// The parts of a page: the whole of it, turned as most of its letters are; or first what is upright, then each ruled table whose
    /// letters are turned.
    /// </summary>
    public static IEnumerable<TurnedPage> PartsOf(DrawnPage page)
    {
        if (page.Letters.All(l => l.Turns == 0)) return [new TurnedPage(page, 0)];
        var usual = Usual(page.Letters);
        return usual == 0 ? Tables(page) : [new TurnedPage(page, usual)];
    }

    /// <summary>A rectangle of the part as it stands on the page that a reader sees.</summary>
    public Box Displayed(Box box) => box.Turned((4 - turns) % 4, Page.Width, Page.Height);

    private static List<TurnedPage> Tables(DrawnPage page)
    {
        var (rest, parts) = (page, new List<TurnedPage>());
        foreach (var bounds in RuledTable.AllOn(page).Select(t => t.Bounds))
        {
            var held = rest.Letters.Where(l => IsWithin(l.Box, bounds)).ToHashSet();
            if (held.Count == 0 || Usual(held) is not (> 0 and var turned)) continue;
            var lines = rest.Rulings.Where(r => IsWithin(r.IsHorizontal ? new Box(r.From, r.At, r.To, r.At) : new Box(r.At, r.From, r.At, r.To), bounds)).ToHashSet();
            parts.Add(new TurnedPage(page with { Letters = [.. held], Rulings = [.. lines] }, turned));
            rest = rest with { Letters = [.. rest.Letters.Where(l => !held.Contains(l))], Rulings = [.. rest.Rulings.Where(r => !lines.Contains(r))] };
        }

        return [new TurnedPage(rest, 0), .. parts];
    }

    /// <summary>How more than half of the letters are turned; 0 where no way is so usual.</summary>
    private static int Usual(IReadOnlyCollection<DrawnLetter> letters) =>
        letters.CountBy(l => l.Turns).Where(t => t.Value * 2 > letters.Count).Select(t => t.Key).FirstOrDefault();

    private static bool IsWithin(Box box, Box bounds) =>
        (box.X0 + box.X1) / 2 >= bounds.X0 - 1 && (box.X0 + box.X1) / 2 <= bounds.X1 + 1 && (box.Y0 + box.Y1) / 2 >= bounds.Y0 - 1 && (box.Y0 + box.Y1) / 2 <= bounds.Y1 + 1;

    private DrawnLetter Turn(DrawnLetter letter)
    {
        var box = letter.Box.Turned(turns, width, height);
        var upright = letter.Turns == turns;
        return letter with { Box = box, Baseline = upright ? box.Y0 + (DrawnLetter.Ascent * letter.Size) : box.Y1, Turns = (letter.Turns - turns + 4) % 4 };
    }

    private Ruling Turn(Ruling ruling)
    {
        var box = ruling.IsHorizontal ? new Box(ruling.From, ruling.At, ruling.To, ruling.At) : new Box(ruling.At, ruling.From, ruling.At, ruling.To);
        var turned = box.Turned(turns, width, height);
        var across = ruling.IsHorizontal == (turns % 2 == 0);
        return across ? new Ruling(true, turned.Y0, turned.X0, turned.X1) : new Ruling(false, turned.X0, turned.Y0, turned.Y1);
    }
}
