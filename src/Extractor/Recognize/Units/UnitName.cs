using Extractor.Knowledge;

namespace Extractor.Recognize.Units;

/// <summary>Tells the name of a unit from other words.</summary>
internal static class UnitName
{
    /// <summary>The name in a member of a list, or null where it is none for certain.</summary>
    /// <param name="member">The member without white space.</param>
    public static string? Read(string member)
    {
        var name = Trim(member);
        var bare = Bare(name);
        if (bare.Length < UnitWords.Shortest || bare.Length > UnitWords.Longest || !NarrativeMarks.IsClosed(name)) return null;
        return UnitWords.Ends.IsMatch(bare) && !UnitWords.NameNever.IsMatch(bare) ? name : null;
    }

    /// <summary>True for a member that speaks of units without naming one.</summary>
    public static bool IsGeneral(string member) => UnitWords.General.IsMatch(Trim(member));

    /// <summary>The kind of the unit that words tell, or empty where they tell none, or several.</summary>
    public static string KindIn(string words)
    {
        var kinds = UnitWords.Kind.Matches(words);
        return kinds.Count == 1 ? kinds[0].Value : "";
    }

    /// <summary>The kind that the parentheses after a name tell, or empty.</summary>
    public static string KindOf(string name) => UnitWords.Tail.Match(name) is { Success: true } tail ? KindIn(tail.Groups["tail"].Value) : "";

    /// <summary>The same for a name however its parentheses are printed: 某局（本级） and 某局本级 are one.</summary>
    public static string Key(string name) => string.Concat(name.Where(letter => letter is not ('\uFF08' or '\uFF09' or '(' or ')')));

    private static string Trim(string member)
    {
        var start = UnitWords.Before.Match(member);
        var name = start.Success ? member[start.Length..] : member;
        while (UnitWords.After.Match(name) is { Success: true, Length: > 0 } end) name = name[..end.Index];
        return name;
    }

    private static string Bare(string name) => UnitWords.Tail.Match(name) is { Success: true } tail ? name[..tail.Index] : name;
}
