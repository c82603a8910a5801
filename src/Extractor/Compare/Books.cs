namespace Extractor.Compare;

/// <summary>The money that a disclosure prints of a year: what each row and measure is, where only one thing is printed of it.</summary>
internal sealed class Books
{
    private readonly Dictionary<(RowKey Row, string Measure), Money> figures = [];

    /// <summary>How many figures are left out, because the disclosure prints several sums under one name.</summary>
    public int Ambiguous { get; private set; }

    /// <summary>The rows in order, with the money of each measure.</summary>
    public IReadOnlyDictionary<(RowKey Row, string Measure), Money> Figures => figures;

    /// <summary>The books of one year in a disclosure.</summary>
    /// <param name="printed">The disclosure's figures.</param>
    /// <param name="year">The year.</param>
    public static Books Of(IReadOnlyList<PrintedMoney> printed, int year)
    {
        var books = new Books();
        var parents = printed.ToDictionary(p => (p.Document, (long?)p.Number));
        var own = printed.Where(p => p.Year == year).ToList();
        foreach (var (key, alike) in own.GroupBy(p => (p.Row, p.Measure)).Select(g => (g.Key, g.ToList())))
        {
            if (books.TryAdd(key.Row, key.Measure, alike)) continue;
            // 款 and 项 of one name: the row above tells which is which
            foreach (var below in alike.GroupBy(p => parents.GetValueOrDefault((p.Document, p.Parent))?.Row.Item ?? ""))
                if (!books.TryAdd(key.Row with { Item = below.Key + "/" + key.Row.Item }, key.Measure, [.. below])) books.Ambiguous += below.Count();
        }

        return books;
    }

    /// <summary>The books of several offices as if they were one.</summary>
    public static Books Together(IReadOnlyList<Books> all)
    {
        if (all is [var only]) return only;
        var books = new Books { Ambiguous = all.Sum(b => b.Ambiguous) };
        foreach (var (key, money) in all.SelectMany(b => b.figures))
            books.figures[key] = books.figures.TryGetValue(key, out var sum) ? sum.Plus(money) : money;
        return books;
    }

    /// <summary>These books with what else is known, where that is one sum.</summary>
    public Books With(IEnumerable<((RowKey Row, string Measure) Key, Money Money)> more)
    {
        var books = new Books { Ambiguous = Ambiguous };
        foreach (var (key, money) in figures) books.figures.Add(key, money);
        foreach (var alike in more.GroupBy(m => m.Key).Where(g => g.Select(m => m.Money.Yuan).Distinct().Count() == 1)) books.figures.TryAdd(alike.Key, alike.First().Money);
        return books;
    }

    /// <summary>The sum of a row, or null where it is not printed.</summary>
    public Money? Find(RowKey row, string measure) => figures.GetValueOrDefault((row, measure));

    private bool TryAdd(RowKey row, string measure, List<PrintedMoney> alike)
    {
        if (alike.Select(p => p.Yuan).Distinct().Count() > 1) return false;
        var status = alike.Exists(p => p.Status == "contradicted") ? "contradicted" : alike.Exists(p => p.Status == "verified") ? "verified" : "unchecked";
        var first = alike[0];
        figures.Add((row, measure), new Money(first.Yuan, alike.Min(p => p.HalfDigit), status, [first.Figure], first.Item, first.Level == 0, first.Order));
        return true;
    }
}

/// <summary>A row of amounts.csv.</summary>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Parent">The number of the figure it is a part of, or null.</param>
/// <param name="Row">What its row is.</param>
/// <param name="Item">The row's label as printed.</param>
/// <param name="Measure">What its column counts.</param>
/// <param name="Year">The year it belongs to.</param>
/// <param name="Yuan">The sum.</param>
/// <param name="HalfDigit">Half a unit of its last printed digit, in yuan.</param>
/// <param name="Status">Its status.</param>
/// <param name="Figure">Its name.</param>
/// <param name="Level">0 for a total.</param>
/// <param name="Order">Its place among the disclosure's figures.</param>
internal sealed record PrintedMoney(
    string Document, long Number, long? Parent, RowKey Row, string Item, string Measure, int Year, decimal Yuan, decimal HalfDigit, string Status, string Figure, long? Level, int Order);
