using Extractor.Generator.Chance;

namespace Extractor.Generator.Dressing;

/// <summary>How a disclosure is printed: every choice a producer of documents makes, and what damages the text has suffered.</summary>
/// <remarks>Choices that a kind of table or disclosure does not know are ignored there: a final account has no 收入总表 by unit.</remarks>
public sealed record Dress
{
    // what came later is left to the dresses of Dresses/, so that the random ones stay what tests have known them as
    private static readonly CodeStyle[] RandomCodes =
        [CodeStyle.Joined, CodeStyle.Columns, CodeStyle.ColumnsWhereChanged, CodeStyle.Bracketed, CodeStyle.Dashed, CodeStyle.ItemsOnly];

    private static readonly TotalRow[] RandomTotals = [TotalRow.First, TotalRow.Last];

    private static readonly TargetForm[] RandomTargets = [TargetForm.ThreeLevels, TargetForm.NamesOnly];

    /// <summary>Budget or final account.</summary>
    public DisclosureKind Kind { get; init; }

    /// <summary>Unit of the tables; performance forms and narrative keep 万元.</summary>
    public MoneyUnit Unit { get; init; }

    /// <summary>Decimals printed in the tables: 0, 2 or 6.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Whether thousands are separated by commas.</summary>
    public bool Thousands { get; init; }

    /// <summary>How codes stand.</summary>
    public CodeStyle Codes { get; init; }

    /// <summary>Whether a 款 or 项 column prints <c>2</c> for <c>02</c>.</summary>
    public bool UnpaddedCodes { get; init; }

    /// <summary>Where 合计 stands.</summary>
    public TotalRow Total { get; init; }

    /// <summary>How zeros are printed.</summary>
    public ZeroStyle Zeros { get; init; }

    /// <summary>Where the caption stands.</summary>
    public CaptionStyle Caption { get; init; }

    /// <summary>Table numbers.</summary>
    public TableNumbers Numbers { get; init; }

    /// <summary>The row of column numbers.</summary>
    public ColumnNumbers ColumnNumbers { get; init; }

    /// <summary>Storeys of the header of tables with codes, 1 to 3; more where a choice needs more.</summary>
    public int HeaderHeight { get; init; } = 2;

    /// <summary>Page break inside long tables.</summary>
    public PageBreak PageBreak { get; init; }

    /// <summary>Column of the year before.</summary>
    public LastYear LastYear { get; init; }

    /// <summary>Rows of 收入总表.</summary>
    public RevenueRows RevenueRows { get; init; }

    /// <summary>Columns of 收入总表.</summary>
    public RevenueColumns RevenueColumns { get; init; }

    /// <summary>Columns of 一般公共预算支出表.</summary>
    public FunctionColumns FunctionColumns { get; init; }

    /// <summary>Columns of 一般公共预算基本支出表.</summary>
    public EconomicColumns EconomicColumns { get; init; }

    /// <summary>Shape of the “三公” table.</summary>
    public ThreePublicShape ThreePublic { get; init; }

    /// <summary>Rows of the summaries.</summary>
    public SummaryRows SummaryRows { get; init; }

    /// <summary>Form of the performance targets.</summary>
    public TargetForm Targets { get; init; }

    /// <summary>Whether the label beside the indicators is printed for every first level instead of once; forms of joined values alone.</summary>
    public bool RepeatedStub { get; init; }

    /// <summary>Whether summary rows are numbered 一、二、三、.</summary>
    public bool NumberedItems { get; init; }

    /// <summary>Whether names print half-width parentheses; the truth has full-width ones.</summary>
    public bool HalfWidthParentheses { get; init; }

    /// <summary>Whether every paragraph and caption is followed by a blank line.</summary>
    public bool Spaced { get; init; } = true;

    /// <summary>Whether the government fund and state capital tables have figures; else they are empty, with a note.</summary>
    public bool FundsUsed { get; init; }

    /// <summary>What has gone wrong.</summary>
    public Damages Damages { get; init; }

    /// <summary>Blocks of 收支总表 side by side: 2, or 3 with 支出用途, or 4 with economic 类 too (budgets).</summary>
    public int Blocks { get; init; } = 2;

    /// <summary>What became of the titles; without one, headers, rows and neighbours tell what a table is.</summary>
    public TitleLoss Titling { get; init; }

    /// <summary>Rows of the template left empty at the foot of tables with codes.</summary>
    public int EmptyRows { get; init; }

    /// <summary>Whether 支出总表 lists the functions of each unit under the unit's own row.</summary>
    public bool UnitSections { get; init; }

    /// <summary>Units of tables that differ from the document's: table type to unit, never a coarser one.</summary>
    public IReadOnlyDictionary<string, MoneyUnit> TableUnits { get; init; } = new Dictionary<string, MoneyUnit>();

    /// <summary>Table types in their order; those not named are left out; empty for one of the orders met most.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Titles of its own: key of titles.yaml to the words to choose from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Titles { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words of its own: key of labels.yaml to the words to choose from.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How its pages look.</summary>
    public PageStyle Page { get; init; } = new();

    /// <summary>What its publisher did wrong.</summary>
    public PublisherFault Fault { get; init; }

    /// <summary>Whether rows are told by their names alone.</summary>
    internal bool HasNoCodes => Codes is CodeStyle.IndentedNames or CodeStyle.NumberedNames;

    /// <summary>Whether functional tables have rows of 项 only.</summary>
    internal bool HasItemsOnly => Codes is CodeStyle.ItemsOnly or CodeStyle.DashedItemsOnly;

    /// <summary>A dress in which every choice is left to chance.</summary>
    /// <param name="seed">The same seed gives the same dress.</param>
    public static Dress Random(int seed)
    {
        var dice = new Dice(seed, "dress");
        return new Dress
        {
            Kind = dice.Chance(30) ? DisclosureKind.Final : DisclosureKind.Budget,
            Unit = dice.Chance(30) ? MoneyUnit.Yuan : MoneyUnit.TenThousandYuan,
            Decimals = dice.Chance(25) ? 0 : 2,
            Thousands = dice.Chance(50),
            Codes = dice.Pick(RandomCodes),
            UnpaddedCodes = dice.Chance(25),
            Total = dice.Pick(RandomTotals),
            Zeros = dice.Pick<ZeroStyle>(),
            Caption = dice.Pick<CaptionStyle>(),
            Numbers = dice.Pick<TableNumbers>(),
            ColumnNumbers = dice.Pick<ColumnNumbers>(),
            HeaderHeight = dice.Between(1, 3),
            PageBreak = dice.Pick<PageBreak>(),
            LastYear = dice.Pick<LastYear>(),
            RevenueRows = dice.Pick<RevenueRows>(),
            RevenueColumns = dice.Pick<RevenueColumns>(),
            FunctionColumns = dice.Pick<FunctionColumns>(),
            EconomicColumns = dice.Pick<EconomicColumns>(),
            ThreePublic = dice.Pick<ThreePublicShape>(),
            SummaryRows = dice.Pick<SummaryRows>(),
            Targets = dice.Pick(RandomTargets),
            NumberedItems = dice.Chance(60),
            HalfWidthParentheses = dice.Chance(20),
            Spaced = dice.Chance(60),
            FundsUsed = dice.Chance(40),
            Damages = SomeDamages(dice),
        };
    }

    // half of the documents are sound, so that a reader who invents repairs is caught too
    private static Damages SomeDamages(Dice dice)
    {
        if (dice.Chance(50)) return Damages.None;
        var damages = Damages.None;
        foreach (var damage in Enum.GetValues<Damages>())
        {
            if (dice.Chance(40)) damages |= damage;
        }

        return damages;
    }
}
