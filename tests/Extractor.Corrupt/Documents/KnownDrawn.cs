using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Normalize.Records;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Corrupt.Documents;

/// <summary>A document of drawn pages: letters with their boxes. Harms are done to the letters.</summary>
internal sealed class KnownDrawn : KnownDocument
{
    private readonly byte[] bytes;

    /// <summary>Reads a document.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="bytes">The PDF.</param>
    public KnownDrawn(string name, byte[] bytes)
        : this(name, bytes, SourceReader.Read(bytes, IngestLimits.Default))
    {
    }

    private KnownDrawn(string name, byte[] bytes, Source source)
        : base(name, Pipeline.Trace(name, bytes, source, CancellationToken.None).Result)
    {
        (this.bytes, Source) = (bytes, source);
        Printed = [.. Result.Amounts.Where(a => a.Place.Box is not null && a.RepairNo is null && string.Concat(LettersOf(a.Place).Select(l => Source.Drawn[l.Page].Letters[l.At].Text)) == a.Text)];
    }

    /// <summary>What was read of the file.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override ImmutableArray<AmountRecord> Printed { get; }

    /// <summary>Runs the stages after the first.</summary>
    /// <param name="source">The document as harmed.</param>
    public DocumentResult Read(Source source) => Pipeline.Trace(Name, bytes, source, CancellationToken.None).Result;

    /// <summary>The letters in a box: index of the page, index of the letter, from left to right.</summary>
    /// <param name="place">A place on a page.</param>
    public IReadOnlyList<(int Page, int At)> LettersOf(Place place)
    {
        var page = Source.Drawn.IndexOf(Source.Drawn.FirstOrDefault(p => p.Number == place.Page)!);
        if (page < 0 || place.Box is not { } box) return [];
        var letters = Source.Drawn[page].Letters;
        bool IsIn(Box letter) => Inside((letter.X0 + letter.X1) / 2, box.X0, box.X1) && Inside((letter.Y0 + letter.Y1) / 2, box.Y0, box.Y1);
        return [.. Enumerable.Range(0, letters.Length).Where(i => IsIn(letters[i].Box)).OrderBy(i => letters[i].Box.X0).Select(i => (page, i))];
    }

    /// <summary>The document with some letters put as others; null takes one away.</summary>
    /// <param name="changes">For each letter what stands there now.</param>
    public Source With(IReadOnlyDictionary<(int Page, int At), DrawnLetter?> changes) => Source with
    {
        Drawn = [.. Source.Drawn.Select((p, page) => !changes.Keys.Any(k => k.Page == page) ? p : p with
        {
            Letters = [.. p.Letters.Select((letter, at) => changes.TryGetValue((page, at), out var other) ? other : letter).OfType<DrawnLetter>()],
        })],
    };

    /// <summary>A letter.</summary>
    public DrawnLetter Letter((int Page, int At) at) => Source.Drawn[at.Page].Letters[at.At];

    /// <inheritdoc/>
    public override DocumentResult WithDigit(AmountRecord figure, int at, char digit)
    {
        var letters = LettersOf(figure.Place);
        var index = 0;
        while (at >= Letter(letters[index]).Text.Length) at -= Letter(letters[index++]).Text.Length;
        var letter = Letter(letters[index]);
        return Read(With(new Dictionary<(int, int), DrawnLetter?> { [letters[index]] = letter with { Text = letter.Text[..at] + digit + letter.Text[(at + 1)..] } }));
    }

    private static bool Inside(double at, double from, double to) => at > from - 0.01 && at < to + 0.01;
}
