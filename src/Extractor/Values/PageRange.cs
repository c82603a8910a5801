using System.Collections.Immutable;
using System.Globalization;

namespace Extractor.Values;

/// <summary>Which pages of a document are asked for: <c>5</c>, <c>3-7</c>, <c>10-</c> or several of them, <c>1,3-5</c>. Pages count from 1.</summary>
public sealed record PageRange
{
    // in order, apart from each other by at least one page
    private readonly ImmutableArray<Span> spans;

    private PageRange(IEnumerable<Span> spans) => this.spans = Merged(spans);

    /// <summary>Every page there is.</summary>
    public static PageRange All { get; } = new([new Span(1, int.MaxValue)]);

    /// <summary>True where no page is in it, which only <see cref="Within"/> gives.</summary>
    public bool IsEmpty => spans.IsEmpty;

    /// <summary>The pages in order; of a range without an end as many as are taken.</summary>
    public IEnumerable<int> Pages
    {
        get
        {
            foreach (var span in spans)
            {
                for (long page = span.First; page <= span.Last; page++) yield return (int)page;
            }
        }
    }

    /// <summary>Reads a range as a user types it.</summary>
    /// <param name="text">Pages and ranges parted by commas; white space around them is allowed.</param>
    /// <returns>The range, or null where the text is none: a page 0, an end before its beginning, anything else.</returns>
    public static PageRange? Parse(string text)
    {
        var spans = text.Split(',').Select(part => SpanOf(part.Trim())).ToList();
        return spans.TrueForAll(span => span is not null) ? new PageRange(spans.Select(span => span!.Value)) : null;
    }

    /// <summary>True for a page that is asked for.</summary>
    /// <param name="page">Page from 1.</param>
    public bool Contains(int page)
    {
        foreach (var span in spans)
        {
            if (page <= span.Last) return page >= span.First;
        }

        return false;
    }

    /// <summary>The pages of it that a document has; empty where it ends before the first.</summary>
    /// <param name="count">The document's number of pages.</param>
    public PageRange Within(int count) =>
        new(spans.Where(span => span.First <= count).Select(span => span with { Last = Math.Min(span.Last, count) }));

    /// <summary>True for a range of the same pages, however they were written.</summary>
    public bool Equals(PageRange? other) => other is not null && spans.AsSpan().SequenceEqual(other.spans.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => spans.Aggregate(spans.Length, HashCode.Combine);

    /// <summary>The shortest text that <see cref="Parse"/> reads as this range; empty where it is empty.</summary>
    public override string ToString() => string.Join(',', spans);

    private static Span? SpanOf(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0) return Number(text) is { } page ? new Span(page, page) : null;
        int? end = dash == text.Length - 1 ? int.MaxValue : Number(text[(dash + 1)..]);
        return Number(text[..dash]) is { } first && end is { } last && first <= last ? new Span(first, last) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static ImmutableArray<Span> Merged(IEnumerable<Span> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.First))
        {
            if (merged.Count > 0 && span.First - 1 <= merged[^1].Last) merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, span.Last) };
            else merged.Add(span);
        }

        return [.. merged];
    }

    private readonly record struct Span(int First, int Last)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{First}{(Last == First ? "" : "-")}{(Last == First || Last == int.MaxValue ? "" : Last)}");
    }
}
