using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Recognize.Facts;

/// <summary>Reads whom to ask about the disclosure.</summary>
internal static class ContactReader
{
    private const int Longest = 300;

    /// <summary>Reads one paragraph.</summary>
    /// <param name="section">Its section; the heading may be the word that announces the person.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="found">Receives the facts.</param>
    public static void Read(Section section, Paragraph paragraph, ImmutableArray<Finding>.Builder found)
    {
        if (paragraph.Text.Length > Longest) return;
        var text = FactPatterns.ContactNear.IsMatch(section.Heading) && paragraph == section.Paragraphs[0] ? section.Heading + ":" + paragraph.Text : paragraph.Text;
        if (!FactPatterns.ContactNear.IsMatch(text)) return;
        Add("contact_person", FactPatterns.ContactPerson);
        Add("contact_phone", FactPatterns.ContactPhone);

        void Add(string fact, Regex expression)
        {
            var match = expression.Match(text);
            if (!match.Success) return;
            var value = match.Groups["value"].Value.Trim();
            found.Add(new Finding(
                new FactReading(section.Number, fact, "", value, "", null, "", "", paragraph.Text, paragraph.Place), false, 0, match.Index));
        }
    }
}
