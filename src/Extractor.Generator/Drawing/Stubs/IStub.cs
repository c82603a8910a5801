using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>The label columns of a table (the stub, in typesetters' words): how code and name of a row stand in them.</summary>
internal interface IStub
{
    /// <summary>Header rows.</summary>
    /// <param name="height">How many, 1 to 3.</param>
    public ImmutableArray<ImmutableArray<string>> Header(int height);

    /// <summary>The cells of one row.</summary>
    /// <param name="row">The row; a total has no code.</param>
    /// <param name="previous">Code of the row before, or empty.</param>
    public ImmutableArray<string> Cells(CodedRow row, string previous);
}
