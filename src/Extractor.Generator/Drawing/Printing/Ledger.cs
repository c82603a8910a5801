using Extractor.Generator.Truth;

namespace Extractor.Generator.Drawing.Printing;

/// <summary>Keeps the truth while the document is being printed.</summary>
internal sealed class Ledger
{
    /// <summary>Figures of the tables so far.</summary>
    public List<TruthAmount> Amounts { get; } = [];

    /// <summary>Heads of performance forms so far.</summary>
    public List<TruthProject> Projects { get; } = [];

    /// <summary>Indicators so far.</summary>
    public List<TruthIndicator> Indicators { get; } = [];

    /// <summary>Facts so far.</summary>
    public List<TruthFact> Facts { get; } = [];

    /// <summary>What the tables so far are.</summary>
    public List<TruthTable> Kinds { get; } = [];

    /// <summary>Flaws so far.</summary>
    public List<Flaw> Flaws { get; } = [];

    /// <summary>Number of tables so far.</summary>
    public int Tables { get; set; }

    /// <summary>Number of performance forms so far.</summary>
    public int Forms { get; set; }

    /// <summary>Number of the last page printed.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>The finished disclosure.</summary>
    public GeneratedDisclosure Close(string document, string text) => new(
        document, text, [.. Amounts], [.. Projects], [.. Indicators], [.. Facts], [.. Kinds],
        [.. Flaws.OrderBy(flaw => flaw.Line).ThenBy(flaw => flaw.Column).ThenBy(flaw => flaw.Kind)]);
}
