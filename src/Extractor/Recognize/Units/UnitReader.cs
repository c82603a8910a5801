using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Recognize.Facts;
using Extractor.Segment;

namespace Extractor.Recognize.Units;

/// <summary>Reads the affiliated units that a narrative names: in a sentence, in numbered paragraphs, or as headings. When in doubt it reads none.</summary>
internal static class UnitReader
{
    // no sentence has more lists: what has is no prose
    private const int MostLists = 20;

    /// <summary>Reads those that no table lists, each once, in document order.</summary>
    /// <param name="sections">The heading tree; parents stand before their children.</param>
    /// <param name="listed">The units that tables list.</param>
    public static ImmutableArray<NamedUnit> Read(ImmutableArray<Section> sections, IEnumerable<UnitReading> listed)
    {
        var roles = SectionRoleReader.Read(sections);
        var children = sections.Where(section => section.Parent is not null).ToLookup(section => section.Parent!.Value);
        var found = ImmutableArray.CreateBuilder<NamedUnit>();
        for (var index = 0; index < sections.Length; index++)
        {
            if (!UnitWords.Roles.Contains(roles[index])) continue;
            var isOpen = Paragraphs(sections[index], found);
            if (isOpen || UnitWords.ListHeading.IsMatch(sections[index].Heading)) Headings(children[sections[index].Number], isOpen, found);
        }

        return [.. found.DistinctBy(unit => UnitName.Key(unit.Name)).ExceptBy(listed.Select(unit => UnitName.Key(unit.Name)), unit => UnitName.Key(unit.Name))];
    }

    // true where the last paragraph opens a list
    private static bool Paragraphs(Section section, ImmutableArray<NamedUnit>.Builder found)
    {
        var isOpen = false;
        foreach (var paragraph in section.Paragraphs)
        {
            var numbered = NarrativeMarks.ReadNumber(paragraph.Text, out var length) is not null;
            var prose = new Prose(numbered ? paragraph.Text[length..] : paragraph.Text, FactPatterns.Stops);
            if (isOpen && numbered && Member(prose.Text) is { } unit) found.Add(new NamedUnit(section.Number, unit.Name, unit.Kind, paragraph.Place));
            else if (!numbered) isOpen = false;
            foreach (var (start, end) in prose.Sentences)
            {
                foreach (var (name, kind) in Sentence(prose.Text[start..end])) found.Add(new NamedUnit(section.Number, name, kind, paragraph.Place));
            }

            isOpen = isOpen || (UnitWords.ListOpens.IsMatch(prose.Text) && !UnitWords.Never.IsMatch(LastClause(prose.Text)));
        }

        return isOpen;
    }

    // the headings right below a chapter; where nothing announces them, only if all of them are names
    private static void Headings(IEnumerable<Section> below, bool isAnnounced, ImmutableArray<NamedUnit>.Builder found)
    {
        var names = below.Select(section => (Section: section, Name: section.PrintedNumber.Length > 0 ? UnitName.Read(Compact(section.Heading)) : null)).ToList();
        if (!isAnnounced && names.Any(unit => unit.Name is null)) return;
        found.AddRange(names.Where(unit => unit.Name is not null).Select(unit => new NamedUnit(unit.Section.Number, unit.Name!, UnitName.KindOf(unit.Name!), unit.Section.Place)));
    }

    // `某中心，公益一类事业单位，不单列预算。`
    private static (string Name, string Kind)? Member(string text)
    {
        var end = text.IndexOfAny([.. UnitWords.Separators, .. UnitWords.Stops, '：', ':']);
        if (UnitName.Read(end < 0 ? text : text[..end]) is not { } name) return null;
        var own = UnitName.KindOf(name);
        return (name, own.Length > 0 || end < 0 ? own : UnitName.KindIn(text[end..]));
    }

    private static IEnumerable<(string Name, string Kind)> Sentence(string sentence)
    {
        var from = 0;
        foreach (var opener in UnitWords.Openers.SelectMany(opener => opener.Matches(sentence)).OrderBy(match => match.Index).ThenByDescending(match => match.Length).Take(MostLists))
        {
            if (opener.Index < from || UnitWords.Never.IsMatch(LastClause(sentence[..(opener.Index + opener.Length)]))) continue;
            from = opener.Index + opener.Length;
            var kind = UnitName.KindIn(LastClause(sentence[..from]));
            foreach (var name in UnitMembers.Read(sentence[from..])) yield return (name, UnitName.KindOf(name) is { Length: > 0 } own ? own : kind);
        }
    }

    private static string LastClause(string words) => words[(words[..^1].LastIndexOfAny([.. UnitWords.Stops, '，', ',']) + 1)..];

    private static string Compact(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
