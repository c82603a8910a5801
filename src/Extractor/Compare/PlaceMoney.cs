namespace Extractor.Compare;

/// <summary>The money of the offices of one place, as far as it tells which office of one year is which of another.</summary>
/// <param name="words">The changes that narratives state, by disclosure.</param>
/// <param name="printed">The figures, by disclosure.</param>
/// <param name="yearBefore">The earlier year.</param>
/// <param name="year">The later year.</param>
internal sealed class PlaceMoney(ILookup<string, StatedWord> words, Dictionary<string, List<PrintedMoney>> printed, int yearBefore, int year)
{
    private readonly Dictionary<string, Books> before = [];
    private readonly Dictionary<string, Books> last = [];

    /// <summary>How many sums of the earlier year the later offices tell as the earlier ones print them.</summary>
    /// <param name="offices">Earlier offices.</param>
    /// <param name="successors">Later offices, each with its own part of the money.</param>
    public (int Agreed, int Compared) Compare(IReadOnlyList<Disclosure> offices, IReadOnlyList<Disclosure> successors)
    {
        var own = Books.Together([.. offices.Select(Own)]);
        var told = Books.Together([.. successors.Select(LastYear)]);
        // many tables print one sum: it speaks once
        var sums = told.Figures.Where(f => f.Value.Yuan != 0m).Select(f => (f.Value, Own: own.Find(f.Key.Row, f.Key.Measure))).Where(p => p.Own is not null).GroupBy(p => p.Value.Yuan).ToList();
        return (sums.Count(s => s.Any(p => Math.Abs(p.Value.Yuan - p.Own!.Yuan) <= p.Value.Quantum + p.Own.Quantum)), sums.Count);
    }

    private Books Own(Disclosure office) => before.TryGetValue(office.Id, out var known) ? known : before[office.Id] = Read(office, yearBefore);

    private Books Read(Disclosure office, int of) => Books.Of(printed[office.Id], of, Books.Shared(printed[office.Id], of).ToHashSet());

    /// <summary>The earlier year as the later documents tell it: in columns of 上年, or by the sum and how it changed.</summary>
    private Books LastYear(Disclosure office)
    {
        if (last.TryGetValue(office.Id, out var known)) return known;
        var columns = Read(office, yearBefore);
        if (year != yearBefore + 1) return last[office.Id] = columns;
        var current = Read(office, year);
        return last[office.Id] = columns.With(
            from word in words[office.Id]
            from figure in current.Figures
            where Math.Abs(figure.Value.Yuan - word.Sum) <= figure.Value.Quantum + word.HalfDigit && columns.Find(figure.Key.Row, figure.Key.Measure) is null
            select (figure.Key, figure.Value with { Yuan = word.Sum - word.Change, Quantum = word.HalfDigit }));
    }
}
