using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Verify;

namespace Extractor.Corrupt.Documents;

/// <summary>A document in text, and what the pipeline reads of it as printed: the figures that harms are done to.</summary>
internal sealed partial class Known : KnownDocument
{
    private readonly HashSet<int> bodies;
    private readonly Dictionary<int, int> words;

    /// <summary>Reads a document.</summary>
    /// <param name="name">Its file name, which may tell year and place.</param>
    /// <param name="text">Its text; lines end in LF.</param>
    public Known(string name, string text)
        : base(name, Read(name, text))
    {
        Lines = [.. text.Split('\n')];
        bodies = [.. Result.Grids.SelectMany(g => g.Rows.Skip(g.HeaderRows)).Select(r => r[0].Place.Line!.Value).Where(l => !Lines[l - 1].Contains('\f', StringComparison.Ordinal))];
        words = Result.Amounts.GroupBy(a => (Line: a.Place.Line!.Value, a.Text)).SelectMany(g => Words(g.Key.Line, [.. g])).ToDictionary(w => w.Number, w => w.At);
        Printed = [.. Result.Amounts.Where(a => bodies.Contains(a.Place.Line!.Value) && (CellOf(a) == a.Text || words.ContainsKey(a.AmountNo)))];
    }

    /// <summary>Its lines.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <inheritdoc/>
    public override ImmutableArray<AmountRecord> Printed { get; }

    /// <summary>Runs the whole pipeline over a text.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The text.</param>
    public static DocumentResult Read(string name, string text) => Pipeline.Run(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The cells of a line, counted from 1.</summary>
    public string[] Cells(int line) => Lines[line - 1].Split('\t');

    /// <summary>The figures verified in one line.</summary>
    public ImmutableArray<AmountRecord> GoodIn(int line) => [.. Good.Where(a => a.Place.Line == line)];

    /// <summary>Lines that are rows under a table's header.</summary>
    public ImmutableArray<int> BodyLines(TableGrid table) => [.. table.Rows.Skip(table.HeaderRows).Select(r => r[0].Place.Line!.Value).Where(bodies.Contains)];

    /// <summary>The text with one line put as others.</summary>
    /// <param name="line">The line.</param>
    /// <param name="instead">What stands there now; nothing to drop it.</param>
    public string With(int line, params IEnumerable<string> instead) => string.Join('\n', Lines.Take(line - 1).Concat(instead).Concat(Lines.Skip(line)));

    /// <summary>The text with one cell put as another.</summary>
    /// <param name="figure">A figure of that cell.</param>
    /// <param name="cell">What stands there now; it may hold tabs.</param>
    public string With(AmountRecord figure, string cell)
    {
        var cells = Cells(figure.Place.Line!.Value);
        cells[figure.Place.Column!.Value - 1] = cell;
        return With(figure.Place.Line.Value, string.Join('\t', cells));
    }

    /// <inheritdoc/>
    public override DocumentResult WithDigit(AmountRecord figure, int at, char digit)
    {
        var text = figure.Text[..at] + digit + figure.Text[(at + 1)..];
        if (CellOf(figure) == figure.Text) return Read(Name, With(figure, text));
        var line = Lines[figure.Place.Line!.Value - 1];
        var place = words[figure.AmountNo];
        return Read(Name, With(figure.Place.Line.Value, line[..place] + text + line[(place + text.Length)..]));
    }

    /// <summary>In text aligned by spaces: figures of one text and one line stand in the order of their columns; where their number is not that of the words, nothing is known.</summary>
    private IEnumerable<(int Number, int At)> Words(int line, ImmutableArray<AmountRecord> figures)
    {
        if (Lines[line - 1].Contains('\t', StringComparison.Ordinal)) return [];
        var words = Word().Matches(Lines[line - 1]).Where(m => m.Value == figures[0].Text).ToList();
        return words.Count != figures.Length ? [] : figures.OrderBy(f => f.Place.Column).Zip(words, (f, w) => (f.AmountNo, w.Index));
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    private string CellOf(AmountRecord figure) => Cells(figure.Place.Line!.Value).ElementAtOrDefault((figure.Place.Column ?? 0) - 1)?.Trim() ?? "";
}
