using System.Collections.Frozen;
using System.Collections.Immutable;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>The letters of the pages that were read from images, by their place.</summary>
public sealed record ReadLetters
{
    /// <summary>A letter belongs to a place that misses its middle by less than this, points.</summary>
    private const double Reach = 0.5;

    private readonly FrozenDictionary<int, ImmutableArray<DrawnLetter>> pages;

    private ReadLetters(FrozenDictionary<int, ImmutableArray<DrawnLetter>> pages) => this.pages = pages;

    /// <summary>The letters of a document's pages that are images; null where it has none.</summary>
    /// <param name="drawn">Its pages.</param>
    public static ReadLetters? Of(ImmutableArray<DrawnPage> drawn)
    {
        var read = drawn.Where(p => p.Letters.Any(l => l.Read is not null)).ToFrozenDictionary(p => p.Number, p => p.Letters);
        return read.Count == 0 ? null : new ReadLetters(read);
    }

    /// <summary>The letters that stand within a place, in the order drawn; empty where its page is no image.</summary>
    /// <param name="place">The place.</param>
    public IEnumerable<DrawnLetter> In(Place place)
    {
        if (place is not { Page: { } page, Box: { } box } || !pages.TryGetValue(page, out var letters)) return [];
        return letters.Where(l => IsWithin(l.Box, box));
    }

    /// <summary>The least confidence of the letters that stand within a place; 1 where its page is no image.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isCounted">Which letters count.</param>
    public float Confidence(Place place, Func<DrawnLetter, bool> isCounted) => In(place).Where(isCounted).Select(l => l.Read?.Confidence ?? 1).DefaultIfEmpty(1).Min();

    private static bool IsWithin(Box letter, Box box)
    {
        var (x, y) = ((letter.X0 + letter.X1) / 2, (letter.Y0 + letter.Y1) / 2);
        return x >= box.X0 - Reach && x <= box.X1 + Reach && y >= box.Y0 - Reach && y <= box.Y1 + Reach;
    }
}
