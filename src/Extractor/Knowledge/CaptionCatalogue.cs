using System.Text.RegularExpressions;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>What stands over and under a table (captions.yaml). All questions take one line, trimmed.</summary>
public sealed class CaptionCatalogue
{
    /// <summary>Longer lines are prose and never looked at.</summary>
    public const int MaxLength = 120;

    private readonly Regex tableNumberLine, tableNumberPrefix, unit, office, date, seal, note, title, foreignTitle, titleRemark, pageNumber, contentsLeader;

    /// <summary>Loads captions.yaml.</summary>
    public CaptionCatalogue()
    {
        var file = YamlKnowledge.Read<Dictionary<string, string>>("captions.yaml");
        (tableNumberLine, tableNumberPrefix) = (Compile(file["table_number_line"]), Compile(file["table_number_prefix"]));
        (unit, office, date) = (Compile(file["unit"]), Compile(file["office"]), Compile(file["date"]));
        (seal, note, title, titleRemark) = (Compile(file["seal"]), Compile(file["note"]), Compile(file["title"]), Compile(file["title_remark"]));
        (pageNumber, contentsLeader) = (Compile(file["page_number"]), Compile(file["contents_leader"]));
        foreignTitle = Compile(file["foreign_title"]);
    }

    /// <summary>True for a line that is only a table number: 表二, 公开03表, 附表1.</summary>
    public bool IsTableNumber(string line) => Short(line) && tableNumberLine.IsMatch(line);

    /// <summary>The length of a table number glued to the head of a title (公开03表支出预算总表), or 0.</summary>
    public int TableNumberPrefix(string line) => Short(line) && tableNumberPrefix.Match(line) is { Success: true } match ? match.Length : 0;

    /// <summary>The unit of money a line declares (单位：万元), and where that stands in the line; null where it declares none.</summary>
    public (MoneyUnit Unit, int Start, int Length)? Unit(string line)
    {
        if (!Short(line)) return null;
        var match = unit.Match(line);
        return match.Success && MoneyUnit.Parse(match.Groups[1].Value) is { } found ? (found, match.Index, match.Length) : null;
    }

    /// <summary>Where the words before an office's name stand in a line (编制单位：), or null.</summary>
    public (int Start, int Length)? Office(string line) =>
        Short(line) && office.Match(line) is { Success: true } match ? (match.Index, match.Length) : null;

    /// <summary>True for a date or seal line of a cover or caption.</summary>
    public bool IsDateOrSeal(string line) => Short(line) && (date.IsMatch(line) || seal.IsMatch(line));

    /// <summary>True for a title whose figures are not the office's own of the document's year: 全市一般公共预算支出表, 支出表（上年）.</summary>
    public bool IsForeignTitle(string title) => Short(title) && foreignTitle.IsMatch(title);

    /// <summary>True for a note under a table: 注：, 备注：, 说明：.</summary>
    public bool IsNote(string line) => note.IsMatch(line);

    /// <summary>True for a line that reads like a table's title: it ends with 表, or 表 and a remark.</summary>
    public bool IsTitle(string line) => Short(line) && title.IsMatch(line);

    /// <summary>True for a line that can only stand over a table: a title, a table number, a unit, an office.</summary>
    public bool IsCaption(string line) => IsTitle(line) || IsTableNumber(line) || Unit(line) is not null || Office(line) is not null;

    /// <summary>True for a remark in parentheses on a line of its own, which belongs to the title before it.</summary>
    public bool IsTitleRemark(string line) => Short(line) && titleRemark.IsMatch(line);

    /// <summary>True for a page number: 8, 1 0, - 4 -, —8—.</summary>
    public bool IsPageNumber(string line) => line.Length <= 12 && pageNumber.IsMatch(line);

    /// <summary>True for a line of a table of contents: leader dots and a page number.</summary>
    public bool IsContents(string line) => Short(line) && contentsLeader.IsMatch(line);

    private static bool Short(string line) => line.Length is > 0 and <= MaxLength;

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
