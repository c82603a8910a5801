using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>Code and name in one cell: <c>[20113]商贸事务</c>, <c>2010601-行政运行</c>, or a name alone.</summary>
/// <param name="words">Words of the classification.</param>
/// <param name="join">Makes the cell from code and printed name.</param>
internal sealed class SingleStub(StubWords words, Func<string, string, string> join) : IStub
{
    public ImmutableArray<ImmutableArray<string>> Header(int height) => height switch
    {
        1 => [[words.Single]],
        2 => [[words.Single], [""]],
        _ => [[words.Outer], [words.Single], [""]],
    };

    public ImmutableArray<string> Cells(CodedRow row, string previous) =>
        [row.Code.Length > 0 ? join(row.Code, words.Spell(row.Name)) : row.Name];
}
