using Extractor.Generator.Dressing;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Stubs;

/// <summary>Chooses the stub a dress asks for.</summary>
internal static class StubChoice
{
    /// <summary>The stub of functional tables.</summary>
    public static IStub Functional(Phrasing words, Dress dress) => Choose(StubWords.Functional(words, dress), dress, words);

    /// <summary>The stub of economic tables.</summary>
    public static IStub Economic(Phrasing words, Dress dress) => Choose(StubWords.Economic(words, dress), dress, words);

    private static IStub Choose(StubWords words, Dress dress, Phrasing phrasing) => dress.Codes switch
    {
        CodeStyle.Columns => new DigitsStub(words, onlyChanges: false, dress.UnpaddedCodes),
        CodeStyle.ColumnsWhereChanged => new DigitsStub(words, onlyChanges: true, dress.UnpaddedCodes),
        CodeStyle.Bracketed => new SingleStub(words, (code, name) => $"[{code}]{name}"),
        CodeStyle.Dashed or CodeStyle.DashedItemsOnly => new SingleStub(words, (code, name) => $"{code}-{name}"),
        CodeStyle.IndentedNames => new SingleStub(words, (_, name) => name),
        CodeStyle.NumberedNames => new SingleStub(words, new NameNumbers(phrasing).Number),
        _ => new JoinedStub(words, dress.Total == TotalRow.First && dress.HeaderHeight == 3),
    };
}
