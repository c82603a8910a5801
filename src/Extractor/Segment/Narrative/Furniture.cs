using System.Collections.Immutable;
using Extractor.Knowledge;

namespace Extractor.Segment.Narrative;

/// <summary>Tells the furniture of pages from text: page numbers, and running heads beside them.</summary>
internal static class Furniture
{
    // a heading is printed once, or twice with the table of contents; what stands beside three page breaks runs
    private const int RunsFrom = 3;
    private const int LongestHead = 60;

    /// <summary>The lines with text, without the furniture; each knows what lay before it.</summary>
    public static ImmutableArray<PrintedLine> Without(IReadOnlyList<NarrativeLine> lines)
    {
        var heads = RunningHeads(lines);
        var printed = ImmutableArray.CreateBuilder<PrintedLine>();
        var gap = Gap.None;
        int? page = null;
        foreach (var line in lines)
        {
            if (line.AfterTable) gap = Gap.Table;
            var text = line.Line.Text.Trim();
            if (page != line.Line.Page) gap = Wider(gap, Gap.Page);
            page = line.Line.Page;
            if (text.Length == 0) gap = Wider(gap, Gap.Blank);
            else if (IsPageNumber(text) || heads.Contains(text)) gap = Wider(gap, Gap.Page);
            else
            {
                printed.Add(new PrintedLine(line.Line, text, gap));
                gap = Gap.None;
            }
        }

        return printed.ToImmutable();
    }

    private static Gap Wider(Gap left, Gap right) => left > right ? left : right;

    private static bool IsPageNumber(string text) => text.Length <= 20 && NarrativeMarks.PageNumber.IsMatch(text);

    private static HashSet<string> RunningHeads(IReadOnlyList<NarrativeLine> lines)
    {
        var beside = new Dictionary<string, int>(StringComparer.Ordinal);
        NarrativeLine? last = null;
        foreach (var line in lines)
        {
            if (line.Line.IsBlank) continue;
            if (last is not null && !line.AfterTable)
            {
                var ends = IsPageNumber(last.Line.Text.Trim()) || last.Line.Page != line.Line.Page;
                if (ends) Count(line);
                else if (IsPageNumber(line.Line.Text.Trim())) Count(last);
            }

            last = line;
        }

        return [.. beside.Where(entry => entry.Value >= RunsFrom).Select(entry => entry.Key)];

        void Count(NarrativeLine line)
        {
            var text = line.Line.Text.Trim();
            if (text.Length > LongestHead || IsPageNumber(text) || NarrativeMarks.EndsSentence(text)) return;
            beside[text] = beside.GetValueOrDefault(text) + 1;
        }
    }
}
