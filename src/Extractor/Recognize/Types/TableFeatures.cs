using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Recognize.Types;

/// <summary>
/// A table as a set of words: what its title, headers, rows, codes, shape and neighbours say. The training and the reading of documents make
/// them the same way; each begins with a letter for what it speaks of.
/// </summary>
internal sealed class TableFeatures(KnowledgeBase knowledge)
{
    private const int MostRows = 200;
    private const int LongestLabel = 24;
    private const int WidestTable = 16;

    /// <summary>The words of one table.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="title">The title to go by; empty for none.</param>
    /// <param name="neighbours">What the titles of the document's other tables say.</param>
    public string[] Of(TableGrid grid, string title, Neighbours neighbours)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        Title(title, words);
        Headings(grid, words);
        Rows(grid, words);
        foreach (var said in neighbours.Words) words.Add(said);
        return [.. words];
    }

    /// <summary>Pairs and threes of characters of the title, without years and numbers.</summary>
    private static void Title(string title, SortedSet<string> words)
    {
        var key = string.Concat(LabelText.Key(title).Where(char.IsLetter));
        for (var length = 2; length <= 3; length++)
            for (var at = 0; at + length <= key.Length; at++)
                words.Add(string.Concat("t:", key.AsSpan(at, length)));
    }

    private void Headings(TableGrid grid, SortedSet<string> words)
    {
        foreach (var heading in grid.HeaderPaths.SelectMany(p => p).Distinct(StringComparer.Ordinal))
        {
            words.Add("h:" + Cut(knowledge.Columns.Key(heading)));
            if (knowledge.Columns.Measure(heading) is { } measure) words.Add("m:" + measure);
            if (knowledge.Columns.Role(heading) is { } role) words.Add("r:" + role);
            if (knowledge.Columns.Side(heading) is { } side) words.Add("s:" + side);
            if (knowledge.Columns.Classification(heading) is { } classification) words.Add("k:" + classification);
            if (knowledge.Items.ThreePublicItem(heading) is { } item) words.Add("j:" + item);
        }
    }

    private void Rows(TableGrid grid, SortedSet<string> words)
    {
        var rows = grid.Rows.Skip(grid.HeaderRows).Take(MostRows).ToList();
        var columns = Enumerable.Range(0, grid.Columns).ToList();
        var money = columns.Count(c => rows.Exists(r => PrintedNumber.TryParse(r[c].Text, out var n) && n.Decimals > 0));
        words.Add("c:" + Number(Math.Min(grid.Columns, WidestTable)));
        words.Add("f:" + Number(Math.Min(money, WidestTable)));
        words.Add("n:" + (rows.Count switch { 0 => "none", 1 => "one", < 6 => "few", < 20 => "some", _ => "many" }));
        foreach (var text in rows.SelectMany(r => r).Select(c => c.Text).Where(t => t.Length > 0))
        {
            var (code, label) = CodedLabel.Of(text);
            if (code.Level > 0) words.Add(Invariant($"d:{code.Digits[0]}{code.Level}"));
            if (label.Length > 0 && !PrintedNumber.TryParse(label, out _)) Label(label, words);
        }
    }

    private void Label(string text, SortedSet<string> words)
    {
        var item = knowledge.Items.Item(text);
        words.Add("i:" + Cut(LabelText.Key(item)));
        if (knowledge.Items.ThreePublicItem(text) is { } publicItem) words.Add("j:" + publicItem);
        if (knowledge.Items.IsGrandTotal(text)) words.Add("g:grand");
        if (knowledge.Items.IsCurrentTotal(text)) words.Add("g:current");
        if (knowledge.Items.IsCarry(text)) words.Add("g:carry");
        foreach (var code in knowledge.Codes.CodesOf(item, null)) words.Add(Invariant($"w:{code[0]}{new SubjectCode(code).Level}"));
    }

    private static string Cut(string text) => text.Length > LongestLabel ? text[..LongestLabel] : text;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the titles of a document's other tables say of one without.</summary>
/// <param name="Words">The type before it and after it, the types there are, and those with the same largest figure.</param>
internal sealed record Neighbours(ImmutableArray<string> Words)
{
    /// <summary>Of each table of a document.</summary>
    /// <param name="grids">The tables in order.</param>
    /// <param name="titled">The type that each one's title names, or empty.</param>
    /// <param name="contents">Tells what tables are made of.</param>
    public static ImmutableArray<Neighbours> Of(ImmutableArray<TableGrid> grids, IReadOnlyList<string> titled, ContentReader contents)
    {
        var made = grids.Select(g => contents.Of(g).ToString()).ToList();
        var largest = grids.Select(Largest).ToList();
        return [.. Enumerable.Range(0, grids.Length).Select(at => new Neighbours([.. Of(at)]))];

        IEnumerable<string> Of(int at)
        {
            yield return "made:" + made[at];
            yield return "made before:" + (at > 0 ? made[at - 1] : "none");
            yield return "made after:" + (at + 1 < made.Count ? made[at + 1] : "none");
            if (at > 0 && titled[at - 1].Length > 0) yield return "before:" + titled[at - 1];
            if (at + 1 < grids.Length && titled[at + 1].Length > 0) yield return "after:" + titled[at + 1];
            for (var other = 0; other < grids.Length; other++)
            {
                if (other == at || titled[other].Length == 0) continue;
                yield return "there:" + titled[other];
                if (largest[at] > 0 && largest[at] == largest[other]) yield return "same:" + titled[other];
            }
        }
    }

    private static decimal Largest(TableGrid grid)
    {
        var largest = 0m;
        foreach (var cell in grid.Rows.Skip(grid.HeaderRows).SelectMany(r => r))
            if (!SubjectCode.TryParse(cell.Text, out _) && PrintedNumber.TryParse(cell.Text, out var number)) largest = Math.Max(largest, number.Value);
        return largest;
    }
}
