using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Verify;

/// <summary>Makes of a document what its disclosure is known by.</summary>
internal sealed class DisclosureDigester(KnowledgeBase knowledge)
{
    /// <summary>So many figures tell well enough whether two documents print the same.</summary>
    private const int MostFigures = 2000;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,-%");

    private const string AsAsked = "pages_left_out";

    /// <summary>The digest of a document.</summary>
    /// <param name="result">All of it but this.</param>
    public DisclosureDigest Of(DocumentResult result) => new(
        Tables(result), knowledge.Coverage.Denied([.. result.Sections.Select(s => s.Text), .. result.Tables.Select(t => t.Note)]),
        knowledge.Publication.IsCorrection(result.Document.Path) || result.Sections.Take(1).Any(s => knowledge.Publication.IsCorrection(s.Heading)),
        result.Document.Status == "converted" && result.Problems.All(p => p.Severity != Severity.Error && p.Code != AsAsked))
    {
        Print = new DisclosurePrint(Figures(result.Amounts), Facts(result.Facts), [.. result.Sections.Select(s => Hash(LabelText.Key(s.Heading))).Distinct().Take(MostFigures)]),
    };

    private static ImmutableArray<CoveredTable> Tables(DocumentResult result)
    {
        var count = result.Amounts.Select(a => a.TableNo).Concat(result.Indicators.Select(i => i.TableNo)).Concat(result.Projects.Select(p => p.TableNo)).Concat(result.Units.Select(u => u.TableNo ?? 0))
            .CountBy(number => number).ToDictionary();
        return [.. result.Tables.Select((t, i) => new CoveredTable(t.TableNo, t.TableType, count.GetValueOrDefault(t.TableNo), t.Empty || (!count.ContainsKey(t.TableNo) && IsBlank(result.Grids[i]))))];
    }

    /// <summary>A form with its rows and their codes printed, and no number in them, is as empty as one without rows.</summary>
    private static bool IsBlank(TableGrid grid) => !grid.Rows.Skip(grid.HeaderRows).Any(row => row.Any(cell => IsNumber(cell.Text.AsSpan().Trim())));

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('0', '9') && text.IndexOfAnyExcept(NumberSigns) < 0 && !(text.Length is 3 or 5 or 7 && text[0] is '2' or '3' or '5' && text.IndexOfAnyExceptInRange('0', '9') < 0);

    private static ImmutableArray<DisclosedFigure> Figures(ImmutableArray<AmountRecord> amounts) => Alone(amounts.Select(a => new DisclosedFigure(
        Hash(string.Join('|', a.TableType, a.Side, a.Code, a.CodeFunction, a.CodeGovernment, LabelText.Key(a.UnitName), LabelText.Key(a.Item), a.Measure, a.Phase, a.FiscalYear)),
        a.AmountYuan, Quantum(a.Text, a.AmountUnit))));

    private static ImmutableArray<DisclosedFigure> Facts(ImmutableArray<FactRecord> facts) => Alone(facts
        .Select(f => decimal.TryParse(f.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= MoneyUnit.Most
            ? new DisclosedFigure(Hash(string.Join('|', f.Fact, LabelText.Key(f.Subject), f.Unit, f.Direction, f.FiscalYear)), value, 0m) : default)
        .Where(f => f.Key != 0));

    /// <summary>Of what is printed twice under one name nobody can say which is which.</summary>
    private static ImmutableArray<DisclosedFigure> Alone(IEnumerable<DisclosedFigure> figures) =>
        [.. figures.GroupBy(f => f.Key).Where(g => g.Count() == 1).Select(g => g.First()).Take(MostFigures)];

    private static decimal Quantum(string text, string unit)
    {
        var point = text.LastIndexOf('.');
        var digits = point < 0 ? 0 : text.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
        var quantum = MoneyUnit.Parse(unit)?.Yuan ?? 1m;
        for (var i = 0; i < Math.Min(digits, 12); i++) quantum /= 10m;
        return quantum;
    }

    /// <summary>FNV-1a: the same on every machine.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
