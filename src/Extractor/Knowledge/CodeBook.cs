using System.Collections.Frozen;
using CsvHelper;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>The classification codes with their names (subjects.csv), as real documents of 2017–2026 print them; not the whole standard.</summary>
public sealed class CodeBook
{
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenSet<string> functionalClasses;

    /// <summary>Loads subjects.csv.</summary>
    public CodeBook()
    {
        using var csv = CsvReader.Create(KnowledgeFile.Open("subjects.csv"));
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (csv.Read()) found.TryAdd(csv.GetString("code"), LabelText.Compact(csv.GetString("name")));
        names = found.ToFrozenDictionary(StringComparer.Ordinal);
        functionalClasses = found.Where(p => p.Key.Length == 3 && p.Key[0] == '2').Select(p => LabelText.Key(p.Value)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The standard name of a code, or null where the book does not have it.</summary>
    public string? Name(string code) => names.GetValueOrDefault(code);

    /// <summary>True where a label is the name of a functional 类.</summary>
    public bool IsFunctionalClass(string label) => functionalClasses.Contains(LabelText.Key(label));
}
