using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>
/// The classification codes with their names (subjects.csv), as real documents of 2017–2026 print them; not the whole standard. Codes that
/// meant something else before an edition of the classification changed them stand in subject_editions.csv (财预〔2017〕98号 moved the economic ones from 2018 on).
/// </summary>
public sealed class CodeBook
{
    private readonly FrozenDictionary<string, string> names;
    private readonly ILookup<string, (string Name, int Until)> older;
    private readonly FrozenSet<string> functionalClasses;
    private readonly ILookup<string, string> codes;
    private readonly ILookup<string, (string Code, int Until)> olderCodes;

    /// <summary>Loads subjects.csv and subject_editions.csv.</summary>
    public CodeBook()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var csv = CsvReader.Create(KnowledgeFile.Open("subjects.csv")))
            while (csv.Read()) found.TryAdd(csv.GetString("code"), LabelText.Compact(csv.GetString("name")));
        var editions = new List<(string Code, string Name, int Until)>();
        using (var csv = CsvReader.Create(KnowledgeFile.Open("subject_editions.csv")))
            while (csv.Read()) editions.Add((csv.GetString("code"), csv.GetString("name"), int.Parse(csv.GetString("until"), CultureInfo.InvariantCulture)));
        names = found.ToFrozenDictionary(StringComparer.Ordinal);
        older = editions.ToLookup(e => e.Code, e => (e.Name, e.Until), StringComparer.Ordinal);
        codes = found.ToLookup(p => LabelText.Key(p.Value), p => p.Key, StringComparer.Ordinal);
        olderCodes = editions.ToLookup(e => LabelText.Key(e.Name), e => (e.Code, e.Until), StringComparer.Ordinal);
        functionalClasses = found.Where(p => p.Key.Length == 3 && p.Key[0] == '2').Select(p => LabelText.Key(p.Value)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The standard name of a code today, or null where the book does not have it.</summary>
    public string? Name(string code) => names.GetValueOrDefault(code);

    /// <summary>The standard name of a code in a fiscal year; today's where the year is not known.</summary>
    public string? Name(string code, int? year) =>
        older[code].Where(e => year <= e.Until).OrderBy(e => e.Until).Select(e => e.Name).FirstOrDefault() ?? Name(code);

    /// <summary>
    /// True where the code or the label is another row's: the book has the code under one name and the label under other codes only, or
    /// it lacks the code and has the label for a single one, of another 类.
    /// </summary>
    /// <param name="code">The code as printed.</param>
    /// <param name="label">The row's label.</param>
    /// <param name="year">The fiscal year, whose edition of the classification holds; null where it is not known: then any edition will do.</param>
    public bool Contradicts(string code, string label, int? year)
    {
        if (code.Length < 3) return false;
        var key = LabelText.Key(label);
        var valid = older[code].Where(e => year is null || year <= e.Until).Select(e => e.Name).Append(Name(code)).OfType<string>().Select(LabelText.Key).ToList();
        // 302 under the very name of 30299: the code has lost its last part
        if (!valid.Contains(key) && CodesOf(label, year).Any(c => c.Length > code.Length && c.StartsWith(code, StringComparison.Ordinal))) return true;
        // 医疗费 of 2017 is the 医疗费补助 of today: one name within the other is a wording, no contradiction
        if (valid.Exists(own => own.Contains(key, StringComparison.Ordinal) || key.Contains(own, StringComparison.Ordinal))) return false;
        var known = CodesOf(label, year);
        return known.Count > 0 && !known.Contains(code) && (valid.Count > 0 || (known.Count == 1 && !known[0].StartsWith(code[..3], StringComparison.Ordinal)));
    }

    /// <summary>The codes the book has for a label in a fiscal year (in any, where the year is null); the longest first.</summary>
    public IReadOnlyList<string> CodesOf(string label, int? year)
    {
        var key = LabelText.Key(label);
        return [.. codes[key].Concat(olderCodes[key].Where(e => year is null || year <= e.Until).Select(e => e.Code)).Distinct().OrderByDescending(c => c.Length).ThenBy(c => c, StringComparer.Ordinal)];
    }

    /// <summary>True where a label is the name of a code, in any edition.</summary>
    /// <param name="code">The code.</param>
    /// <param name="label">The label.</param>
    public bool IsNameOf(string code, string label) => CodesOf(label, null).Contains(code);

    /// <summary>True where a label differs from a code's name, or, without a code, from any name, in one letter, and is none itself.</summary>
    /// <param name="code">The code, or empty.</param>
    /// <param name="label">The label.</param>
    public bool IsNearlyNamed(string code, string label)
    {
        var key = LabelText.Key(label);
        IEnumerable<string> known = code.Length == 0 ? codes.Select(g => g.Key) : older[code].Select(e => e.Name).Append(Name(code) ?? "").Select(LabelText.Key);
        return key.Length > 1 && codes[key].FirstOrDefault() is null && known.Any(n => IsOneLetterOff(n, key));
    }

    private static bool IsOneLetterOff(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1 || a.Length < 2) return false;
        var same = 0;
        while (same < a.Length && a[same] == b[same]) same++;
        return a.AsSpan(a.Length == b.Length ? Math.Min(same + 1, a.Length) : same).SequenceEqual(b.AsSpan(Math.Min(same + 1, b.Length)));
    }

    /// <summary>True where a label is the name of a functional 类.</summary>
    public bool IsFunctionalClass(string label) => functionalClasses.Contains(LabelText.Key(label));
}
