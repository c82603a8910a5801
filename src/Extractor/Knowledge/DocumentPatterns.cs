using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>What a document says of itself (document.yaml).</summary>
public sealed class DocumentPatterns
{
    /// <summary>Longer lines are prose and not looked at.</summary>
    private const int MaxLength = 100;

    private readonly Regex final, budget, department, unit, officeBeforeYear, titleLine, officeCode, partPrefix, officeLine, yearFirst, placeOnly, unitOffice, departmentOffice, placePrefix, centralOffice, otherCounty, leadingYear, officeInFileName;

    /// <summary>Loads document.yaml.</summary>
    public DocumentPatterns()
    {
        var file = YamlKnowledge.Read<Document>("document.yaml");
        (final, budget, department, unit) = (Compile(file.Final), Compile(file.Budget), Compile(file.Department), Compile(file.Unit));
        (officeBeforeYear, titleLine, officeCode) = (Compile(file.OfficeBeforeYear), Compile(file.TitleLine), Compile(file.OfficeCode));
        (partPrefix, officeLine, yearFirst) = (Compile(file.PartPrefix), Compile(file.OfficeLine), Compile(file.YearFirst));
        placeOnly = Compile(file.PlaceOnly);
        (unitOffice, departmentOffice) = (Compile(file.UnitOffice), Compile(file.DepartmentOffice));
        (leadingYear, officeInFileName) = (Compile(file.LeadingYear), Compile(file.OfficeInFileName));
        (placePrefix, centralOffice, otherCounty) = (Compile(file.PlacePrefix), Compile(file.CentralOffice), Compile(file.OtherCounty));
        Provinces = [.. file.Provinces];
    }

    /// <summary>Short names of the provinces, and 中央.</summary>
    public ImmutableArray<string> Provinces { get; }

    /// <summary><c>final</c>, <c>budget</c> or null, by the words of a title.</summary>
    public string? Type(string title) => final.IsMatch(title) ? "final" : budget.IsMatch(title) ? "budget" : null;

    /// <summary><c>unit</c>, <c>department</c> or null, by the words of a title.</summary>
    public string? Scope(string title) => department.IsMatch(title) ? "department" : unit.IsMatch(title) ? "unit" : null;

    /// <summary><c>unit</c>, <c>department</c> or null, by what stands at the end of an office's name: （本级）, （汇总）.</summary>
    public string? ScopeOfOffice(string office) => unitOffice.IsMatch(office) ? "unit" : departmentOffice.IsMatch(office) ? "department" : null;

    /// <summary>An office's name as it is compared: without its own code before it and without which of its accounts it is behind it.</summary>
    /// <param name="office">As printed.</param>
    /// <returns>The name, and the scope that its end told, or null.</returns>
    public (string Name, string? Scope) BareOffice(string office)
    {
        var name = WithoutCode(LabelText.Compact(office));
        var bare = name;
        // 某局本级（机关） says it twice
        while (ScopeOfOffice(bare) is not null && departmentOffice.Replace(unitOffice.Replace(bare, ""), "") is { Length: > 0 } rest) bare = rest;
        return (LabelText.Key(bare), ScopeOfOffice(name));
    }

    /// <summary>True for a line that reads like the document's title: a year and 预算 or 决算.</summary>
    public bool IsTitle(string line) => line.Length is > 0 and <= MaxLength && titleLine.IsMatch(line);

    /// <summary>The office named before the year of a title, or null.</summary>
    public string? OfficeBeforeYear(string line) =>
        line.Length <= MaxLength && officeBeforeYear.Match(partPrefix.Replace(line.Trim(), "")) is { Success: true } match && match.Groups[1].Value.Trim() is { Length: > 1 } office && !placeOnly.IsMatch(office)
            ? office : null;

    /// <summary>The office before the year in a file's name, or null: 江苏省政协办公厅2019部门预算.</summary>
    public string? OfficeInFileName(string name) => name.Length <= MaxLength && officeInFileName.Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>True where a line is only a name, over a title that begins with the year: the office's.</summary>
    public bool IsOfficeOver(string line, string title) => line.Length <= MaxLength && officeLine.IsMatch(line) && yearFirst.IsMatch(title);

    /// <summary>An office's name without its own code before it.</summary>
    public string WithoutCode(string office) => officeCode.Replace(office, "", 1);

    /// <summary>An office's name without what may stand before its place: 中共, 政协.</summary>
    public string WithoutPlacePrefix(string office) => placePrefix.Replace(office, "", 1);

    /// <summary>A title without the year before it.</summary>
    public string WithoutLeadingYear(string title) => leadingYear.Replace(title, "", 1);

    /// <summary>True where the name of an office, if no place stands in it, is one of the central government.</summary>
    public bool IsCentral(string office) => office.Length <= MaxLength && centralOffice.IsMatch(office);

    /// <summary>The district or zone named at the head of a text, or empty; for those that the administrative division does not have.</summary>
    public string OtherCounty(string text) => text.Length <= MaxLength && otherCounty.Match(text) is { Success: true } match ? match.Groups[1].Value : "";

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    internal sealed class Document
    {
        public string Final { get; set; } = "";

        public string Budget { get; set; } = "";

        public string Department { get; set; } = "";

        public string Unit { get; set; } = "";

        public string OfficeBeforeYear { get; set; } = "";

        public string TitleLine { get; set; } = "";

        public string PartPrefix { get; set; } = "";

        public string OfficeLine { get; set; } = "";

        public string PlaceOnly { get; set; } = "";

        public string UnitOffice { get; set; } = "";

        public string DepartmentOffice { get; set; } = "";

        public string YearFirst { get; set; } = "";

        public string OfficeCode { get; set; } = "";

        public string PlacePrefix { get; set; } = "";

        public string CentralOffice { get; set; } = "";

        public string OfficeInFileName { get; set; } = "";

        public string LeadingYear { get; set; } = "";

        public string OtherCounty { get; set; } = "";

        public List<string> Provinces { get; set; } = [];
    }
}
