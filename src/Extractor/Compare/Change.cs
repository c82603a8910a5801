using System.Collections.Immutable;

namespace Extractor.Compare;

/// <summary>A row of changes.csv. Columns and their meaning: Knowledge/dataset.json.</summary>
public sealed record Change
{
    internal Change(YearPair pair, OfficeGroup offices, ItemLink item, string measure, Money? before, Money? after)
    {
        (Type, YearBefore, Year) = (pair.Type, pair.YearBefore, pair.Year);
        (Offices, Item, Measure, Before, After) = (offices, item, measure, before, after);
    }

    /// <summary><c>budget</c> or <c>final</c>.</summary>
    public string Type { get; }

    /// <summary>The earlier year.</summary>
    public int YearBefore { get; }

    /// <summary>The later year.</summary>
    public int Year { get; }

    /// <summary>Later less earlier, in yuan; what is not printed counts as nothing.</summary>
    public decimal Yuan => (After?.Yuan ?? 0m) - (Before?.Yuan ?? 0m);

    internal OfficeGroup Offices { get; }

    internal ItemLink Item { get; }

    internal string Measure { get; }

    internal Money? Before { get; }

    internal Money? After { get; }

    internal StatedWord? Word { get; private init; }

    internal string Words { get; private init; } = "";

    internal RowKey Row => (Item.After ?? Item.Before)!.Value;

    internal int Order => After?.Order ?? int.MaxValue;

    /// <summary>The row with what the narrative states of it.</summary>
    /// <param name="word">The sentence.</param>
    /// <param name="words">Whether it agrees.</param>
    internal Change With(StatedWord word, string words) => this with { Word = word, Words = words };

    /// <summary>The values of the columns of changes.csv.</summary>
    /// <param name="number">Number of the row, from 1.</param>
    public ImmutableArray<object?> Values(int number)
    {
        var (first, place) = (Offices.After[0], Offices.After[0].Place);
        return
        [
            number, Type, YearBefore, Year, Names(Offices.Before), Names(Offices.After), Offices.Link, Offices.Confidence, first.Scope, place.Province, place.City, place.County, place.Code,
            Row.Table, Row.Side, Row.Unit, Measure, Item.Before?.Code, Before?.Printed, Item.After?.Code, After?.Printed, Item.Link, Item.Confidence, Before?.Yuan, After?.Yuan, Yuan, Percent,
            Before is null ? After!.Status : After is null ? Before.Status : Money.Together(Before.Status, After.Status),
            Word?.Change, Words, Word?.Text, Word?.Document, Word?.Fact, Before?.Figures ?? [], After?.Figures ?? [],
        ];
    }

    private decimal? Percent => Before is { Yuan: > 0m } before && After is not null ? Math.Round(Yuan / before.Yuan * 100m, 2) : null;

    private static string Names(ImmutableArray<Disclosure> offices) => string.Join("; ", offices.Select(o => o.Office).Distinct());
}
