namespace Extractor.Knowledge;

/// <summary>Everything the tool knows about the documents; loaded once, shared by all threads, never changed.</summary>
public sealed class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> Instance = new(() => new KnowledgeBase());

    /// <summary>The one that is built into this version.</summary>
    public static KnowledgeBase Default => Instance.Value;

    /// <summary>Types of tables by title.</summary>
    public TableCatalogue Tables { get; internal init; } = new();

    /// <summary>Column headings.</summary>
    public ColumnCatalogue Columns { get; internal init; } = new();

    /// <summary>Row labels.</summary>
    public ItemCatalogue Items { get; } = new();

    /// <summary>What stands around tables.</summary>
    public CaptionCatalogue Captions { get; } = new();

    /// <summary>Performance-target forms.</summary>
    public FormCatalogue Forms { get; } = new();

    /// <summary>What documents say of themselves.</summary>
    public DocumentPatterns Documents { get; } = new();

    /// <summary>The administrative division.</summary>
    public PlaceBook Places { get; } = new();

    /// <summary>When documents were published.</summary>
    public PublicationWords Publication { get; } = new();

    /// <summary>Which tables a disclosure should hold.</summary>
    public CoverageWords Coverage { get; } = new();

    /// <summary>The accounting identities.</summary>
    public IdentityCatalogue Identities { get; internal init; } = new();

    /// <summary>Classification codes.</summary>
    public CodeBook Codes { get; } = new();

    /// <summary>What editions of the classification renamed and recoded.</summary>
    public SubjectChanges SubjectChanges { get; } = new();

    /// <summary>How offices are matched from year to year.</summary>
    public CompareWords Compare { get; } = new();
}
