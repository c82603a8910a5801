using Extractor.Knowledge;
using Extractor.Values;

namespace Extractor.Recognize;

/// <summary>
/// Where the office of a document is: what its name says, else its titles, else the folders and the file's name. What stands in the path only helps
/// to understand a name that several places bear; it never overrules the document. What is not sure stays empty.
/// </summary>
internal sealed class PlaceReader(KnowledgeBase knowledge)
{
    private static readonly char[] Breaks = ['/', '\\', '_', ' ', '\u3000', '-', '(', ')', '\uff08', '\uff09', '[', ']', '.', ','];

    /// <summary>Reads the place.</summary>
    /// <param name="path">The path the document was found under.</param>
    /// <param name="office">Its office, without white space, or empty.</param>
    /// <param name="titles">Its titles.</param>
    public OfficePlace Read(string path, string office, IEnumerable<string> titles)
    {
        var told = InPath(path);
        if (knowledge.Documents.IsCentral(office))
        {
            // 国家税务总局北京市税务局 is neither Beijing's office nor the whole of the central one
            return OfficePlace.Of(knowledge.Places.First(office, null).IsEmpty ? knowledge.Places.Central : told, "");
        }

        if (OfOffice(office, told) is { IsKnown: true } place) return place;
        return InTitles(titles, told) is { } unit ? OfficePlace.Of(unit, "") : OfficePlace.Of(told, "");
    }

    private OfficePlace OfOffice(string office, PlaceUnit? told)
    {
        var name = knowledge.Documents.WithoutPlacePrefix(office);
        var found = knowledge.Places.First(name, null);
        if (found.IsEmpty) return OfficePlace.Unknown;
        // 鼓楼区教育局 alone may be of several cities: the path tells of which
        if (found.Doubtful.Length > 0 && told is not null && (found.Unit is null || found.Unit.Contains(told)))
        {
            if (told.Name == found.Doubtful) return OfficePlace.Of(told, "");
            var inside = knowledge.Places.Piece(found.Doubtful, told);
            return inside.Unit is { } unit && inside.Doubtful.Length == 0 ? OfficePlace.Of(unit, "") : OfficePlace.Of(told, found.Doubtful);
        }

        var county = found.Doubtful.Length > 0 ? found.Doubtful
            : found.Unit is { Level: PlaceLevel.City } or { Level: PlaceLevel.Province, Parent: null } ? knowledge.Documents.OtherCounty(name[found.End..]) : "";
        return OfficePlace.Of(found.Unit, county);
    }

    /// <summary>The one place at the head of the titles; null where they name several.</summary>
    private PlaceUnit? InTitles(IEnumerable<string> titles, PlaceUnit? told)
    {
        var named = titles.Select(t => knowledge.Places.Head(knowledge.Documents.WithoutLeadingYear(LabelText.Compact(t))))
            .Where(f => f is { Unit: not null, Doubtful: "" }).Select(f => f.Unit!).Distinct().ToList();
        return named is [var one] && !(told is not null && one.Contains(told)) ? one : null;
    }

    private PlaceUnit? InPath(string path) => knowledge.Places.Along(path.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
