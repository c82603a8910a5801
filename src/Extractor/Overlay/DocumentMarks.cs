using Extractor.Emit;
using Extractor.Normalize.Records;
using Extractor.Values;
using Extractor.Verify;

namespace Extractor.Overlay;

/// <summary>A finished document → what was found on each of its pages.</summary>
/// <param name="trace">The document.</param>
internal sealed class DocumentMarks(DocumentTrace trace)
{
    private readonly TableLines lines = new(trace);

    /// <summary>The pages that were read, each with its marks in the order of drawing.</summary>
    public IEnumerable<MarkedPage> Pages()
    {
        var marks = Text().Concat(Tables()).Concat(Figures()).Concat(Problems()).ToLookup(m => m.Page, m => m.Mark);
        foreach (var page in trace.Source.Drawn)
            yield return new MarkedPage(trace.Result.Document.Document, trace.Source.Pages ?? 0, page, [.. marks[page.Number].OrderBy(m => m.Kind)]);
    }

    private IEnumerable<(int Page, Mark Mark)> Tables() =>
        trace.Result.Tables.Zip(trace.Result.Grids, (table, grid) => new TableMarks(table, grid, lines.Of(grid.Number))).SelectMany(t => t.All());

    private IEnumerable<(int Page, Mark Mark)> Text()
    {
        var facts = trace.Result.Facts.ToLookup(f => f.Place);
        var sections = trace.Result.Sections.ToLookup(s => s.Place);
        foreach (var (number, line) in lines.Outside())
        {
            var told = string.Join('\n', facts[line.Place].Select(Told));
            if (sections[line.Place].FirstOrDefault(s => s.Heading.Length > 0) is { } section)
                yield return Placed(line.Place, MarkKind.Section, $"\u00a7{section.SectionNo}", $"section {section.SectionNo}, level {section.Level} {section.Role}\n{told}");
            yield return Placed(line.Place, MarkKind.Line, $"{number}", told);
        }

        foreach (var grid in trace.Result.Grids)
        {
            if (grid.Caption.Place is { Box: not null } place)
                yield return Placed(place, MarkKind.Caption, "", $"caption of table {grid.Number}\ntitle: {grid.Caption.Title}\nnumber: {grid.Caption.TableNumber}\nunit: {grid.Caption.Unit}\noffice: {grid.Caption.Office}");
        }
    }

    private static string Told(FactRecord fact) => $"{fact.Fact} {fact.Subject}: {fact.Value} {fact.Unit} ({fact.Status})";

    private IEnumerable<(int Page, Mark Mark)> Figures()
    {
        var paths = trace.Result.Grids.ToDictionary(g => g.Number, g => new HeaderPaths(g));
        foreach (var amount in trace.Result.Amounts.Where(a => a.Place.Box is not null))
        {
            var kind = amount.Status switch { "verified" => MarkKind.Verified, "contradicted" => MarkKind.Contradicted, _ => MarkKind.Unchecked };
            yield return Placed(amount.Place, kind, "", Title(amount, paths.GetValueOrDefault(amount.TableNo)?.Over(amount.Place) ?? ""));
        }
    }

    private static string Title(AmountRecord amount, string path) =>
        $"{amount.Code} {amount.Item}".Trim() + $" [{amount.Measure}]\n{path}\n{amount.Text} {amount.AmountUnit} = {CellText.Of(amount.AmountYuan)} yuan\n"
        + $"{amount.Status}, witnesses: {amount.Witnesses}\n{amount.Side} {amount.Phase} {CellText.Of(amount.FiscalYear)}, table {amount.TableNo}\nfigure_id {amount.FigureId}";

    private IEnumerable<(int Page, Mark Mark)> Problems() => trace.Result.Problems.Where(p => p.Place?.Box is not null)
        .Select(p => Placed(p.Place!, MarkKind.Problem, p.Code, $"{p.Code} ({CellText.Of(p.Severity)})\n{ProblemSentences.English(p)}\n{ProblemSentences.Chinese(p)}"));

    private static (int Page, Mark Mark) Placed(Place place, MarkKind kind, string label, string title) =>
        (place.Page ?? 0, new Mark(kind, place.Box!.Value, label, title.Trim()));
}
