using System.Collections.Immutable;
using Extractor.Normalize.Records;
using Extractor.Segment;
using Extractor.Verify;

namespace Extractor.Corrupt.Documents;

/// <summary>A document and what the pipeline reads of it as printed.</summary>
/// <param name="name">Its file name, which may tell year and place.</param>
/// <param name="result">What is read of it.</param>
internal abstract class KnownDocument(string name, DocumentResult result)
{
    private static readonly Lazy<Pipeline> Shared = new(() => new Pipeline());

    /// <summary>Its file name.</summary>
    public string Name => name;

    /// <summary>What is read of it as printed.</summary>
    public DocumentResult Result => result;

    /// <summary>Every figure that stands in a cell of its own.</summary>
    public abstract ImmutableArray<AmountRecord> Printed { get; }

    /// <summary>Those that are verified and not zero.</summary>
    public ImmutableArray<AmountRecord> Good => [.. Printed.Where(a => a.Status == "verified" && a.AmountYuan != 0m)];

    /// <summary>The pipeline, shared by all.</summary>
    protected static Pipeline Pipeline => Shared.Value;

    /// <summary>What is read of the document with one digit of a figure put as another.</summary>
    /// <param name="figure">One of <see cref="Printed"/>.</param>
    /// <param name="at">Index of the digit in its text.</param>
    /// <param name="digit">What stands there now.</param>
    public abstract DocumentResult WithDigit(AmountRecord figure, int at, char digit);

    /// <summary>The table a figure stands in.</summary>
    public TableGrid TableOf(AmountRecord figure) => Result.Grids[figure.TableNo - 1];
}
