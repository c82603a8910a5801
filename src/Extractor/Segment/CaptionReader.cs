using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Segment;

/// <summary>A line over a table, with where it stands.</summary>
internal sealed record CaptionLine(string Text, Place Place);

/// <summary>Reads what stands over a table: title, table number, unit of money, office.</summary>
internal sealed class CaptionReader(KnowledgeBase knowledge)
{
    private const int ShortTail = 8;

    /// <summary>Reads the lines over a table.</summary>
    /// <param name="lines">The lines in document order, the nearest last; none of them prose.</param>
    /// <returns>The caption, and for each line whether the caption used it.</returns>
    public (Caption Caption, ImmutableArray<bool> Used) Read(IReadOnlyList<CaptionLine> lines)
    {
        var used = new bool[lines.Count];
        var rest = new string[lines.Count];
        string unit = "", office = "", number = "";
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var line = lines[i].Text.Trim();
            (rest[i], var found) = Parse(line);
            used[i] = found.Any || knowledge.Captions.IsDateOrSeal(line);
            if (unit.Length == 0) unit = found.Unit;
            if (number.Length == 0) number = found.Number;
            if (found.HasOffice && office.Length == 0)
            {
                office = found.Office;
                // The name stands on the next line where nothing follows the colon.
                if (office.Length == 0 && i + 1 < lines.Count && !used[i + 1] && !knowledge.Captions.IsTitle(rest[i + 1]))
                {
                    office = lines[i + 1].Text.Trim();
                    used[i + 1] = true;
                    rest[i + 1] = "";
                }
            }

            if (knowledge.Captions.IsDateOrSeal(line)) rest[i] = "";
        }

        var (title, first, last) = Title(rest);
        for (var i = first; i >= 0 && i <= last; i++) used[i] = used[i] || ListNumber.Of(LabelText.Compact(lines[i].Text)).Length == 0;
        var place = first >= 0 ? lines[first].Place : lines.Where((_, i) => used[i]).FirstOrDefault()?.Place;
        return (new Caption(title, number, unit, office, place), [.. used]);
    }

    /// <summary>True where a cell inside a grid's head is caption, not header: a title, a unit line, a table number, an office.</summary>
    public bool IsCaptionCell(string text) =>
        knowledge.Captions.Unit(text) is not null || knowledge.Captions.IsTableNumber(text)
        || (knowledge.Captions.IsTitle(text) && text.Length > 3) || (knowledge.Captions.Office(text) is { Start: 0 } && knowledge.Forms.Field(text) is null);

    /// <summary>True for a row inside a grid whose cells are all caption.</summary>
    public bool IsCaptionRow(ImmutableArray<Cell> row)
    {
        var filled = row.Where(c => c.Text.Length > 0).ToList();
        return filled.Count is 1 or 2 && filled.All(c => IsCaptionCell(c.Text));
    }

    private (string Remainder, CaptionParts Parts) Parse(string line)
    {
        if (knowledge.Captions.IsTableNumber(line)) return ("", new CaptionParts { Number = LabelText.Compact(line) });
        var parts = new CaptionParts();
        var rest = line;
        if (knowledge.Captions.Unit(rest) is { } unit)
        {
            parts.Unit = unit.Unit.Name;
            rest = (rest[..unit.Start] + " " + rest[(unit.Start + unit.Length)..]).Trim();
        }

        if (knowledge.Captions.Office(rest) is { } office)
        {
            parts.HasOffice = true;
            parts.Office = rest[(office.Start + office.Length)..].Trim();
            rest = rest[..office.Start].Trim();
        }

        var prefix = knowledge.Captions.TableNumberPrefix(rest);
        if (prefix > 0)
        {
            parts.Number = LabelText.Compact(rest[..prefix]);
            rest = rest[prefix..].Trim();
        }

        return (rest, parts);
    }

    private (string Title, int First, int Last) Title(string[] rest)
    {
        var remark = -1;
        for (var i = rest.Length - 1; i >= 0; i--)
        {
            if (rest[i].Length == 0 || knowledge.Captions.IsNote(rest[i])) continue;
            if (remark < 0 && knowledge.Captions.IsTitleRemark(rest[i]))
            {
                remark = i;
                continue;
            }

            var last = remark > i ? remark : i;
            var tail = remark > i ? rest[remark] : "";
            if (rest[i].Length <= ShortTail && i > 0 && rest[i - 1].Length > 0 && knowledge.Tables.ByTitle(rest[i]) is null
                && knowledge.Tables.ByTitle(rest[i - 1] + rest[i]) is not null && knowledge.Captions.IsTitle(rest[i]))
                return (rest[i - 1] + rest[i] + tail, i - 1, last);
            if (knowledge.Captions.IsTitle(rest[i]) || knowledge.Tables.ByTitle(rest[i]) is not null) return (rest[i] + tail, i, last);
        }

        return ("", -1, -1);
    }

    private sealed class CaptionParts
    {
        public string Unit { get; set; } = "";

        public string Office { get; set; } = "";

        public bool HasOffice { get; set; }

        public string Number { get; set; } = "";

        public bool Any => Unit.Length > 0 || HasOffice || (Number.Length > 0);
    }
}
