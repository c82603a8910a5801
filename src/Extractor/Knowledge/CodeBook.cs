using System.Collections.Frozen;
using CsvHelper;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>The classification codes with their names (subjects.csv), as real documents of 2017–2026 print them; not the whole standard.</summary>
public sealed class CodeBook
{
    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenSet<string> functionalClasses;
    private readonly ILookup<string, string> codes;

    /// <summary>Loads subjects.csv.</summary>
    public CodeBook()
    {
        using var csv = CsvReader.Create(KnowledgeFile.Open("subjects.csv"));
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (csv.Read()) found.TryAdd(csv.GetString("code"), LabelText.Compact(csv.GetString("name")));
        names = found.ToFrozenDictionary(StringComparer.Ordinal);
        codes = found.ToLookup(p => LabelText.Key(p.Value), p => p.Key, StringComparer.Ordinal);
        functionalClasses = found.Where(p => p.Key.Length == 3 && p.Key[0] == '2').Select(p => LabelText.Key(p.Value)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The standard name of a code, or null where the book does not have it.</summary>
    public string? Name(string code) => names.GetValueOrDefault(code);

    /// <summary>
    /// True where the code or the label is another row's: the book has the code under one name and the label under other codes only, or
    /// it lacks the code and has the label for a single one, of another 类.
    /// </summary>
    public bool Contradicts(string code, string label)
    {
        if (code.Length < 3) return false;
        var key = LabelText.Key(label);
        var known = codes[key].ToList();
        // 医疗费 of 2017 is the 医疗费补助 of today: one name within the other is a wording, no contradiction
        if (Name(code) is { } name && LabelText.Key(name) is var own && (own.Contains(key, StringComparison.Ordinal) || key.Contains(own, StringComparison.Ordinal))) return false;
        return known.Count > 0 && !known.Contains(code) && (Name(code) is not null || (known.Count == 1 && !known[0].StartsWith(code[..3], StringComparison.Ordinal)));
    }

    /// <summary>True where a label is the name of a functional 类.</summary>
    public bool IsFunctionalClass(string label) => functionalClasses.Contains(LabelText.Key(label));
}
