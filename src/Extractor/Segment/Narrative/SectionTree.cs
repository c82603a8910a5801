using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment.Narrative;

/// <summary>Builds the tree of sections from paragraphs and headings in order.</summary>
internal sealed class SectionTree
{
    // headings without number stand between parts and chapters, or, inside a numbered list that goes on, below everything
    private const double PlainRank = 0.5;
    private const double InnerRank = 100;
    private const int MostTitleLines = 3;
    private const int LongestTitleLine = 30;

    private readonly ImmutableArray<Section>.Builder sections = ImmutableArray.CreateBuilder<Section>();
    private readonly List<Open> path = [];
    private ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();

    private SectionTree()
    {
    }

    /// <summary>Builds the sections.</summary>
    /// <param name="contents">The lines of the table of contents, which become one section of their own.</param>
    /// <param name="blocks">The paragraphs and headings.</param>
    public static ImmutableArray<Section> Build(ImmutableArray<PrintedLine> contents, ImmutableArray<Block> blocks)
    {
        var tree = new SectionTree();
        var before = contents.IsEmpty ? 0 : blocks.Count(block => block.First.Source.Number < contents[0].Source.Number);
        tree.Add(blocks[..before], preamble: true);
        if (!contents.IsEmpty) tree.AddContents(contents);
        tree.Add(blocks[before..], preamble: contents.IsEmpty);
        tree.Close();
        return tree.sections.ToImmutable();
    }

    private void AddContents(ImmutableArray<PrintedLine> contents)
    {
        Close();
        var titled = NarrativeMarks.ContentsTitle.IsMatch(contents[0].Text);
        Start(new HeadingReading(null, "", titled ? contents[0].Text : "", ""), PlainRank, contents[0].Source.Place);
        foreach (var line in contents.Skip(titled ? 1 : 0)) paragraphs.Add(new Paragraph(line.Text, line.Source.Place));
        Close();
        path.Clear();
    }

    private void Add(ImmutableArray<Block> blocks, bool preamble)
    {
        var hasParts = blocks.Any(block => block.First.Style is { Rank: 0 });
        var continues = Continuations(blocks);
        for (var index = 0; index < blocks.Length; index++)
        {
            var block = blocks[index];
            var level = block.First.Source.HeadingLevel;
            var heading = HeadingReader.Read(block.Text, InList(block.First.Style?.Rank ?? PlainRank)) ?? (level is null ? null : HeadingReader.ReadMarked(block.Text));
            // the first line of a document is its title, whatever its words
            var title = preamble && sections.Count == 0 && heading?.Style is null;
            if (heading is null || title || (heading.Style is null && hasParts && heading.Text.Length == 0))
            {
                AddText(block.Text, block.First.Source.Place);
                continue;
            }

            var place = block.First.Source.Place;
            if (heading.Style is { Rank: 0 } && heading.Title.Length == 0) heading = WithTitle(heading, blocks, ref index);
            Close();
            Start(heading, heading.Style?.Rank ?? (continues[index] ? InnerRank : PlainRank), place, level);
            if (heading.Text.Length > 0) AddText(heading.Text, place);
        }
    }

    // `第一部分` alone on its line: the lines under it, as far as they are short, are its title
    private static HeadingReading WithTitle(HeadingReading part, ImmutableArray<Block> blocks, ref int index)
    {
        var title = "";
        for (var more = 0; more < MostTitleLines && index + 1 < blocks.Length; more++)
        {
            var next = blocks[index + 1];
            if (next.First.Before is Gap.Page or Gap.Table || next.First.Style is not null || next.Text.Length > LongestTitleLine
                || NarrativeMarks.HeadingNever.IsMatch(next.Text)) break;
            title += next.Text;
            index++;
        }

        return part with { Title = title };
    }

    // for each block: whether the next chapter after it goes on with a list begun before
    private static bool[] Continuations(ImmutableArray<Block> blocks)
    {
        var result = new bool[blocks.Length];
        var goesOn = false;
        for (var index = blocks.Length - 1; index >= 0; index--)
        {
            result[index] = goesOn;
            if (blocks[index].First.Style is { Rank: 1 } style) goesOn = !style.First.IsMatch(blocks[index].Text);
            else if (blocks[index].First.Style is { Rank: 0 }) goesOn = false;
        }

        return result;
    }

    private bool InList(double rank) =>
        path.Exists(open => open.Rank < rank && SectionRoles.RoleOf(open.Title) == SectionRoles.Duties);

    private void AddText(string text, Place place)
    {
        if (path.Count == 0) Start(new HeadingReading(null, "", "", ""), PlainRank, place);
        paragraphs.Add(new Paragraph(text, place));
    }

    /// <summary>Where the source says the levels of both, these tell what is below what, and not the numbering.</summary>
    private void Start(HeadingReading heading, double rank, Place place, int? level = null)
    {
        while (path.Count > 0 && (level is { } own && path[^1].Level is { } above ? above >= own : path[^1].Rank >= rank)) path.RemoveAt(path.Count - 1);
        int? parent = path.Count > 0 ? path[^1].Number : null;
        sections.Add(new Section(sections.Count + 1, parent, path.Count + 1, heading.Number, heading.Title, [], place));
        path.Add(new Open(sections.Count, rank, heading.Title, level));
        // text before the first heading has no heading of its own: nothing is below it
        if (heading.Title.Length == 0 && heading.Number.Length == 0) path[^1] = path[^1] with { Rank = double.MaxValue };
    }

    private void Close()
    {
        if (sections.Count == 0) return;
        if (paragraphs.Count > 0) sections[^1] = sections[^1] with { Paragraphs = paragraphs.ToImmutable() };
        paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    }

    private sealed record Open(int Number, double Rank, string Title, int? Level);
}
