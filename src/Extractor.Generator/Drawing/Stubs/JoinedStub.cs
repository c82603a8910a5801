using System.Collections.Immutable;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>Code and name in a column each.</summary>
/// <param name="words">Words of the classification.</param>
/// <param name="totalInNameColumn">Whether 合计 stands under the names, else under the codes.</param>
internal sealed class JoinedStub(StubWords words, bool totalInNameColumn) : IStub
{
    public ImmutableArray<ImmutableArray<string>> Header(int height) => height switch
    {
        1 => [[words.Code, words.Name]],
        2 => [[words.Group, ""], [words.Code, words.Name]],
        _ => [[words.Outer, ""], [words.Group, ""], [words.Code, words.Name]],
    };

    public ImmutableArray<string> Cells(CodedRow row, string previous)
    {
        if (row.Code.Length > 0) return [row.Code, words.Spell(row.Name)];
        return totalInNameColumn ? ["", row.Name] : [row.Name, ""];
    }
}
