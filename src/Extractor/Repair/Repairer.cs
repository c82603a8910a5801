using Extractor.Knowledge;
using Extractor.Recognize;
using Extractor.Segment;

namespace Extractor.Repairs;

/// <summary>The stage: a reading → the same with broken rows put right by evidence. Nothing is changed without a row in repairs.csv.</summary>
public sealed class Repairer(KnowledgeBase knowledge)
{
    private readonly FormAligner forms = new(knowledge);
    private readonly CellMender cells = new(knowledge);
    private readonly SumChooser sums = new(knowledge);

    /// <summary>Mends cells whose letters cannot be what was printed, before they are given a meaning.</summary>
    public Outline Mend(Outline outline) => cells.Mend(outline);

    /// <summary>Repairs a whole document.</summary>
    public Reading Repair(Reading reading)
    {
        var repairs = reading.Repairs.ToList();
        var problems = reading.Problems.ToList();
        var faint = reading.Outline.Read is { } read ? new FaintFigures(knowledge, read) : null;
        var tables = reading.Tables
            .Select(t => t.Form is null ? t : t with { Form = forms.Align(t.Grid.Number, t.Form, repairs, problems) })
            .Select(t => sums.Choose(t, repairs, problems, reading.Outline.Read))
            .Select(t => faint?.Mark(t, problems) ?? t)
            .Select(t => t.Money is null ? t : t with { Money = RowNester.Nest(t.Money, repairs) })
            .ToList();
        return reading with { Tables = Reading.Numbered(tables), Repairs = [.. repairs], Problems = [.. problems] };
    }
}
