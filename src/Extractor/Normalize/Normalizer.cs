using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Proof;
using Extractor.Recognize;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Normalize;

/// <summary>The stage: a reading → records in the shapes of DATASET.md. It parses nothing and decides nothing.</summary>
public sealed class Normalizer(KnowledgeBase knowledge)
{
    private readonly AmountNormalizer amounts = new(knowledge);
    private readonly FormNormalizer forms = new(knowledge);

    /// <summary>Makes the records of one document.</summary>
    /// <param name="documentId">Its id.</param>
    /// <param name="reading">What it means.</param>
    public DocumentRecords Read(string documentId, Reading reading)
    {
        var figures = reading.Tables.Where(t => t.Money is not null).Select(t => t.Money!).ToImmutableArray();
        var projects = new List<ProjectRecord>();
        var indicators = new List<IndicatorRecord>();
        foreach (var table in reading.Tables.Where(t => t.Form is not null))
        {
            var project = forms.Project(table);
            if (project is not null) projects.Add(project);
            indicators.AddRange(forms.Indicators(table, project));
        }

        return new DocumentRecords(
            reading.Identity,
            [.. reading.Outline.Sections.Zip(SectionRoleReader.Read(reading.Outline.Sections), Section)],
            [.. reading.Tables.Select(Table)],
            [.. figures.SelectMany(t => amounts.Read(documentId, reading.Identity, t))],
            [.. projects],
            [.. indicators],
            UnitNormalizer.Read(reading),
            [.. reading.Facts.Select((f, i) => new FactRecord(i + 1, f.SectionNo, f.Fact, f.Subject, f.Value, f.Unit, f.FiscalYear, f.Direction, f.Reason, f.Text, "unchecked", f.Place))],
            figures,
            Statements(reading.Facts, reading.Identity.Year),
            reading);
    }

    private static SectionRecord Section(Section section, string role) => new(
        section.Number, section.Parent, section.Level, section.Heading, section.PrintedNumber, role,
        string.Join('\n', section.Paragraphs.Select(p => p.Text)), section.Place);

    private static TableRecord Table(TableReading table)
    {
        var grid = table.Grid;
        var empty = (table.Money is null or { Figures.Length: 0 }) && (table.Form is null || (table.Form.Indicators.IsEmpty && table.Form.Fields.Values.All(f => f.Text.Length == 0)))
            && table.Units.IsEmpty && grid.Rows.Skip(grid.HeaderRows).All(r => !r.Any(c => PrintedNumber.TryParse(c.Text, out _)));
        return new TableRecord(
            grid.Number, grid.SectionNo, table.TypeName, table.Confidence, table.Reason, grid.Caption.Title, grid.Caption.TableNumber,
            table.Unit?.Name ?? "", table.Year, grid.Rows.Length, grid.Columns, grid.Rows[0][0].Place.Page, grid.Rows[^1][0].Place.Page, empty, grid.Note,
            grid.Caption.Place ?? grid.Rows[0][0].Place);
    }

    /// <summary>
    /// The facts that are sums of money, numbered as the facts. The last digit of prose is that of its finest number, since trailing
    /// zeros are dropped; a sentence that names no year speaks of the document's own.
    /// </summary>
    private static ImmutableArray<Statement> Statements(ImmutableArray<FactReading> facts, int? year)
    {
        var result = ImmutableArray.CreateBuilder<Statement>();
        for (var i = 0; i < facts.Length; i++)
        {
            var fact = facts[i];
            if (MoneyUnit.Parse(fact.Unit) is not { } unit || !PrintedNumber.TryParse(fact.Value, out var number) || unit.InYuan(number.Value) is not { } yuan) continue;
            result.Add(new Statement(i + 1, fact.Fact, fact.Subject, fact.FiscalYear ?? year, yuan, number.Quantum * unit.Yuan));
        }

        return result.ToImmutable();
    }
}
