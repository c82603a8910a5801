using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Recognize.Facts;

/// <summary>Reads the facts of a narrative: what facts.csv holds. When in doubt it reads nothing.</summary>
internal static class FactReader
{
    private static readonly ImmutableArray<string> Silent = [SectionRoles.Glossary, SectionRoles.Contents, SectionRoles.Tables];

    /// <summary>Reads all facts, in document order.</summary>
    /// <param name="sections">The heading tree; parents stand before their children.</param>
    /// <param name="documentYear">The fiscal year of the document, or null where it is not known: then figures of other years can't be told.</param>
    public static ImmutableArray<FactReading> Read(ImmutableArray<Section> sections, int? documentYear)
    {
        var roles = SectionRoleReader.Read(sections);
        var titled = sections.Length > 0 && sections[0].Heading.Length == 0
            && sections[0].Paragraphs.Any(paragraph => FactPatterns.FinalTitle.IsMatch(paragraph.Text));
        var paths = new string[sections.Length];
        var found = ImmutableArray.CreateBuilder<Finding>();
        for (var index = 0; index < sections.Length; index++)
        {
            var section = sections[index];
            paths[index] = section.Parent is { } parent ? paths[parent - 1] + "\n" + section.Heading : section.Heading;
            var passage = new Passage(section, paths[index], titled || FactPatterns.Final.IsMatch(paths[index]), documentYear);
            var reader = new ParagraphReader(passage, found);
            foreach (var paragraph in section.Paragraphs)
            {
                ContactReader.Read(section, paragraph, found);
                if (!Silent.Contains(roles[index])) reader.Read(paragraph);
            }
        }

        return Distinct(found);
    }

    // where the document tells a fact of the whole and again of appropriations only, the whole is meant
    private static ImmutableArray<FactReading> Distinct(ImmutableArray<Finding>.Builder found)
    {
        var whole = found.Where(finding => !finding.IsFiscal && !finding.IsChange).Select(finding => finding.Fact.Fact).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(int, string, string, string, string, string)>();
        return [.. found
            .Where(finding => finding.IsChange || !finding.IsFiscal || !whole.Contains(finding.Fact.Fact))
            .Select(finding => finding.Fact)
            .Where(fact => seen.Add((fact.SectionNo, fact.Fact, fact.Subject, fact.Value, fact.Unit, fact.Direction)))];
    }
}
