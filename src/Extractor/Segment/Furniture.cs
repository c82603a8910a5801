using System.Collections.Immutable;
using Extractor.Ingest;
using Extractor.Knowledge;

namespace Extractor.Segment;

/// <summary>Lines that belong to the page and not to its text: page numbers, and running heads that stand beside them again and again.</summary>
internal sealed class Furniture
{
    /// <summary>A line printed this often beside page numbers is a running head.</summary>
    private const int Often = 3;

    private readonly ImmutableArray<SourceLine> lines;
    private readonly CaptionCatalogue captions;
    private readonly HashSet<string> heads;

    /// <summary>Looks over a whole document once.</summary>
    public Furniture(ImmutableArray<SourceLine> lines, CaptionCatalogue captions)
    {
        this.lines = lines;
        this.captions = captions;
        var beside = new Dictionary<string, int>(StringComparer.Ordinal);
        var filled = lines.Where(l => !l.IsBlank).ToList();
        for (var i = 0; i + 1 < filled.Count; i++)
        {
            var (above, below) = (filled[i].Text.Trim(), filled[i + 1].Text.Trim());
            if (IsNumber(above) && Countable(filled[i + 1])) beside[below] = beside.GetValueOrDefault(below) + 1;
            if (IsNumber(below) && Countable(filled[i])) beside[above] = beside.GetValueOrDefault(above) + 1;
        }

        heads = [.. beside.Where(p => p.Value >= Often).Select(p => p.Key)];
    }

    /// <summary>True where the line is page furniture.</summary>
    public bool Is(int index)
    {
        var text = lines[index].Text.Trim();
        return !lines[index].IsTabbed && text.Length > 0 && (IsNumber(text) || heads.Contains(text));
    }

    private bool IsNumber(string text) => captions.IsPageNumber(text);

    /// <summary>A caption may be printed again on every page of its table; it is no running head.</summary>
    private bool Countable(SourceLine line) =>
        !line.IsTabbed && line.Text.Trim() is { Length: > 1 and <= CaptionCatalogue.MaxLength } text && !IsNumber(text) && !captions.IsCaption(text);
}
