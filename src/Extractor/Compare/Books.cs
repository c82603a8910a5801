namespace Extractor.Compare;

/// <summary>The money that a disclosure prints of a year: what each row and measure is, where only one thing is printed of it.</summary>
internal sealed class Books
{
    private readonly Dictionary<(RowKey Row, string Measure), Money> figures = [];
    private readonly HashSet<RowKey> ambiguous = [];

    /// <summary>The rows in order, with the money of each measure.</summary>
    public IReadOnlyDictionary<(RowKey Row, string Measure), Money> Figures => figures;

    /// <summary>Rows of which several sums are printed: nobody knows which is meant.</summary>
    public IReadOnlySet<RowKey> Ambiguous => ambiguous;

    /// <summary>The rows of a disclosure that share code and name: 款 and 项 of one name, an article bought for two uses.</summary>
    /// <param name="printed">The disclosure's figures.</param>
    /// <param name="year">The year.</param>
    public static IEnumerable<RowKey> Shared(IEnumerable<PrintedMoney> printed, int year) =>
        printed.Where(p => p.Year == year).GroupBy(p => (p.Row, p.Measure)).Where(g => g.Select(p => p.Yuan).Distinct().Count() > 1).Select(g => g.Key.Row).Distinct();

    /// <summary>The books of one year in a disclosure.</summary>
    /// <param name="printed">The disclosure's figures.</param>
    /// <param name="year">The year.</param>
    /// <param name="shared">Rows that are known by the row above them, too, here or in what is compared with it.</param>
    public static Books Of(IReadOnlyList<PrintedMoney> printed, int year, IReadOnlySet<RowKey> shared)
    {
        var books = new Books();
        var parents = printed.ToDictionary(p => (p.Document, (long?)p.Number));
        foreach (var alike in printed.Where(p => p.Year == year).GroupBy(p => (Row: Known(p), p.Measure)).Select(g => (g.Key, Figures: g.ToList())))
        {
            if (alike.Figures.Select(p => p.Yuan).Distinct().Count() > 1) books.ambiguous.Add(alike.Key.Row);
            else books.figures.Add(alike.Key, Of(alike.Figures));
        }

        return books;

        RowKey Known(PrintedMoney figure) => !shared.Contains(figure.Row) ? figure.Row
            : figure.Row with { Item = (parents.GetValueOrDefault((figure.Document, figure.Parent))?.Row.Item ?? "") + "/" + figure.Row.Item };
    }

    /// <summary>The books of several offices as if they were one.</summary>
    public static Books Together(IReadOnlyList<Books> all)
    {
        if (all is [var only]) return only;
        var books = new Books();
        foreach (var (key, money) in all.SelectMany(b => b.figures))
            books.figures[key] = books.figures.TryGetValue(key, out var sum) ? sum.Plus(money) : money;
        books.ambiguous.UnionWith(all.SelectMany(b => b.ambiguous));
        return books;
    }

    /// <summary>These books with what else is known, where that is one sum.</summary>
    public Books With(IEnumerable<((RowKey Row, string Measure) Key, Money Money)> more)
    {
        var books = Together([this, new Books()]);
        foreach (var alike in more.GroupBy(m => m.Key).Where(g => g.Select(m => m.Money.Yuan).Distinct().Count() == 1)) books.figures.TryAdd(alike.Key, alike.First().Money);
        return books;
    }

    /// <summary>These books without some rows.</summary>
    public Books Without(IReadOnlySet<RowKey> rows)
    {
        var books = new Books();
        foreach (var (key, money) in figures.Where(f => !rows.Contains(f.Key.Row))) books.figures.Add(key, money);
        return books;
    }

    /// <summary>The sum of a row, or null where it is not printed.</summary>
    public Money? Find(RowKey row, string measure) => figures.GetValueOrDefault((row, measure));

    private static Money Of(List<PrintedMoney> alike)
    {
        var status = alike.Exists(p => p.Status == "contradicted") ? "contradicted" : alike.Exists(p => p.Status == "verified") ? "verified" : "unchecked";
        var first = alike[0];
        return new Money(first.Yuan, alike.Min(p => p.HalfDigit), status, [first.Figure], first.Item, first.Level == 0, first.Order);
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
