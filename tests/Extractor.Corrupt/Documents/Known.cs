using System.Collections.Immutable;
using System.Text;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Verify;

namespace Extractor.Corrupt.Documents;

/// <summary>A document in text with tabs, and what the pipeline reads of it as printed: the figures that harms are done to.</summary>
internal sealed class Known
{
    private static readonly Lazy<Pipeline> Shared = new(() => new Pipeline());

    private readonly HashSet<int> bodies;

    /// <summary>Reads a document.</summary>
    /// <param name="name">Its file name, which may tell year and place.</param>
    /// <param name="text">Its text; lines end in LF.</param>
    public Known(string name, string text)
    {
        (Name, Lines, Result) = (name, [.. text.Split('\n')], Read(name, text));
        bodies = [.. Result.Grids.SelectMany(g => g.Rows.Skip(g.HeaderRows)).Select(r => r[0].Place.Line!.Value).Where(l => !Lines[l - 1].Contains('\f', StringComparison.Ordinal))];
        Printed = [.. Result.Amounts.Where(a => bodies.Contains(a.Place.Line!.Value) && CellOf(a) == a.Text)];
        Good = [.. Printed.Where(a => a.Status == "verified" && a.AmountYuan != 0m)];
    }

    /// <summary>Its file name.</summary>
    public string Name { get; }

    /// <summary>Its lines.</summary>
    public ImmutableArray<string> Lines { get; }

    /// <summary>What is read of it as printed.</summary>
    public DocumentResult Result { get; }

    /// <summary>Every figure that stands in a cell of its own.</summary>
    public ImmutableArray<AmountRecord> Printed { get; }

    /// <summary>Those that are verified and not zero.</summary>
    public ImmutableArray<AmountRecord> Good { get; }

    /// <summary>Runs the whole pipeline over a text.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="text">The text.</param>
    public static DocumentResult Read(string name, string text) => Shared.Value.Run(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The cells of a line, counted from 1.</summary>
    public string[] Cells(int line) => Lines[line - 1].Split('\t');

    /// <summary>The figures verified in one line.</summary>
    public ImmutableArray<AmountRecord> GoodIn(int line) => [.. Good.Where(a => a.Place.Line == line)];

    /// <summary>Lines that are rows under a table's header.</summary>
    public ImmutableArray<int> BodyLines(TableGrid table) => [.. table.Rows.Skip(table.HeaderRows).Select(r => r[0].Place.Line!.Value).Where(bodies.Contains)];

    /// <summary>The table a figure stands in.</summary>
    public TableGrid TableOf(AmountRecord figure) => Result.Grids[figure.TableNo - 1];

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

    private string CellOf(AmountRecord figure) => Cells(figure.Place.Line!.Value).ElementAtOrDefault((figure.Place.Column ?? 0) - 1)?.Trim() ?? "";
}
