using System.Collections.Frozen;

namespace Extractor.Generator.Vocabulary;

/// <summary>The generator's own small code book: a choice of functional and economic subjects.</summary>
internal static class SubjectBook
{
    private static readonly FrozenDictionary<string, Subject> Functions =
        VocabularyFile.Csv("functions.csv").Select(row => new Subject(row[0], row[1])).ToFrozenDictionary(subject => subject.Code);

    private static readonly string[][] Economics = [.. VocabularyFile.Csv("economics.csv")];

    private static readonly FrozenDictionary<string, Subject> EconomicSubjects =
        Economics.Select(row => new Subject(row[0], row[1])).ToFrozenDictionary(subject => subject.Code);

    /// <summary>The functional subject of a code.</summary>
    public static Subject Function(string code) => Functions[code];

    /// <summary>The economic subject of a code.</summary>
    public static Subject Economic(string code) => EconomicSubjects[code];

    /// <summary>The items (项) of a section (款), in the order of their codes.</summary>
    public static IReadOnlyList<Subject> ItemsOf(string section) =>
        [.. Functions.Values.Where(subject => subject.Code.Length == 7 && subject.Code.StartsWith(section, StringComparison.Ordinal))
            .OrderBy(subject => subject.Code, StringComparer.Ordinal)];

    /// <summary>All economic 款 that personnel (<c>personnel</c>) or operating (<c>operating</c>) funds are spent on.</summary>
    public static IReadOnlyList<Subject> EconomicOf(string use) =>
        [.. Economics.Where(row => row[0].Length == 5 && row[2] == use).Select(row => EconomicSubjects[row[0]])];
}
