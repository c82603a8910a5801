using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>The words the stubs of one classification use.</summary>
/// <param name="Outer">Over everything: 项目.</param>
/// <param name="Group">Over code and name: 功能分类科目.</param>
/// <param name="Code">Over the code.</param>
/// <param name="Name">Over the name.</param>
/// <param name="Single">Over code and name in one cell.</param>
/// <param name="Digits">Over the parts of a code in columns: 类, 款, 项.</param>
/// <param name="Spell">How a name is printed.</param>
internal sealed record StubWords(
    string Outer, string Group, string Code, string Name, string Single, IReadOnlyList<string> Digits, Func<string, string> Spell)
{
    /// <summary>Words of the functional classification, three levels.</summary>
    public static StubWords Functional(Phrasing words, Dress dress) => new(
        words["stub.outer"], words["stub.function"], words["stub.code"], words["stub.name"], words["stub.function_name"],
        [words["stub.class"], words["stub.section"], words["stub.item"]], name => Spelling.Print(name, dress));

    /// <summary>Words of the economic classification, two levels.</summary>
    public static StubWords Economic(Phrasing words, Dress dress) => new(
        words["stub.outer"], words["stub.economic"], words["stub.code"], words["stub.name"], words["stub.economic_name"],
        [words["stub.class"], words["stub.section"]], name => Spelling.Print(name, dress));
}
