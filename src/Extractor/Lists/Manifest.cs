using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Extractor.Knowledge;
using Extractor.Normalize.Records;
using Extractor.Values;

namespace Extractor.Lists;

/// <summary>
/// What a user knows of the documents beside their bytes: address, day of publication, office and place. It fills what a document does not tell; what
/// it tells otherwise stays, with a problem.
/// </summary>
public sealed class Manifest
{
    private const string Differs = "manifest_differs";
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    private readonly ImmutableDictionary<string, ManifestRow> rows;
    private readonly KnowledgeBase knowledge;

    private Manifest(ImmutableDictionary<string, ManifestRow> rows, ImmutableArray<ListFault> faults, string sha256, KnowledgeBase knowledge) =>
        (this.rows, Faults, Sha256, this.knowledge) = (rows, faults, sha256, knowledge);

    /// <summary>Hash of its bytes, lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>What is wrong with its rows, by line.</summary>
    public ImmutableArray<ListFault> Faults { get; }

    /// <summary>Reads a manifest and finds the document of each row: its path from the manifest's folder or the current one, else the end of a document's path.</summary>
    /// <param name="path">The file, with the columns path, url, date, office, place; all but the first may be missing.</param>
    /// <param name="documents">The paths of the run's documents, as their results have them, each with its other paths.</param>
    /// <param name="knowledge">The places.</param>
    /// <exception cref="ListUnreadableException">It can't be read, or has no column path.</exception>
    public static Manifest Read(string path, IReadOnlyCollection<(string Path, ImmutableArray<string> AlsoAt)> documents, KnowledgeBase knowledge)
    {
        var faults = ImmutableArray.CreateBuilder<ListFault>();
        var found = ImmutableDictionary.CreateBuilder<string, ManifestRow>(StringComparer.Ordinal);
        var paths = new DocumentPaths(documents, Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        var table = UserTable.Read(path, ["path"], ["url", "date", "office", "place"]);
        foreach (var row in table.Rows)
        {
            var named = row["path"];
            var matches = named.Length == 0 || named.Contains('\0', StringComparison.Ordinal) ? [] : paths.Of(named);
            if (named.Length == 0) faults.Add(new ListFault(ListFaultKind.EmptyCell, row.Line, "path", ""));
            else if (matches.Count != 1) faults.Add(new ListFault(matches.Count == 0 ? ListFaultKind.UnknownDocument : ListFaultKind.SeveralDocuments, row.Line, "path", named));
            else if (!found.TryAdd(matches[0], Parse(row, faults, knowledge))) faults.Add(new ListFault(ListFaultKind.NamedTwice, row.Line, "path", named));
        }

        return new Manifest(found.ToImmutable(), [.. faults.OrderBy(f => f.Line)], table.Sha256, knowledge);
    }

    /// <summary>A document's row with what the manifest knows of it, and where that is something else than the document tells.</summary>
    public (DocumentRecord Document, ImmutableArray<Problem> Problems) Apply(DocumentRecord document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!rows.TryGetValue(document.Path, out var row)) return (document, []);
        var problems = new List<Problem>();
        document = document with { Url = row.Url, Published = row.Date?.ToString("O", CultureInfo.InvariantCulture) ?? document.Published };
        return (Place(Office(document, row, problems), row, problems), [.. problems]);
    }

    private static ManifestRow Parse(UserRow row, ImmutableArray<ListFault>.Builder faults, KnowledgeBase knowledge)
    {
        DateOnly? date = null;
        if (row["date"].Length > 0)
        {
            if (DateOnly.TryParseExact(row["date"], Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) date = day;
            else faults.Add(new ListFault(ListFaultKind.BadDate, row.Line, "date", row["date"]));
        }

        var place = row["place"].Length == 0 ? null : knowledge.Places.Named(row["place"]);
        if (row["place"].Length > 0 && place is null) faults.Add(new ListFault(ListFaultKind.UnknownPlace, row.Line, "place", row["place"]));
        return new ManifestRow(row.Line, row["url"], date, LabelText.Compact(row["office"]), place);
    }

    private DocumentRecord Office(DocumentRecord document, ManifestRow row, List<Problem> problems)
    {
        if (row.Office.Length == 0) return document;
        if (document.OfficeName.Length == 0) return document with { OfficeName = row.Office, Scope = document.Scope.Length > 0 ? document.Scope : knowledge.Documents.ScopeOfOffice(row.Office) ?? "" };
        var (own, listed) = (knowledge.Documents.BareOffice(document.OfficeName).Name, knowledge.Documents.BareOffice(row.Office).Name);
        // 信访局 in a list of a city's offices is 无锡市信访局
        if (!own.Contains(listed, StringComparison.Ordinal) && !listed.Contains(own, StringComparison.Ordinal)) problems.Add(Problem.Of(Differs, Severity.Warning, null, row.LineText, row.Office, document.OfficeName));
        return document;
    }

    private DocumentRecord Place(DocumentRecord document, ManifestRow row, List<Problem> problems)
    {
        if (row.Place is not { } listed) return document;
        var own = new OfficePlace(document.Province, document.City, document.County, document.PlaceCode);
        if (!own.IsKnown) return document.At(OfficePlace.Of(listed, ""));
        if (knowledge.Places.ByCode(own.Code) is { } unit)
        {
            if (!unit.Contains(listed) && !listed.Contains(unit)) problems.Add(Problem.Of(Differs, Severity.Warning, null, row.LineText, listed.Name, own.Text));
            return document;
        }

        // a name that several places bear: the manifest says of which
        var inside = own.County.Length == 0 ? null : listed.Name == own.County ? listed : knowledge.Places.Piece(own.County, listed).Unit;
        if (inside is not null && OfficePlace.Of(inside, "").Fits(own)) return document.At(OfficePlace.Of(inside, ""));
        if (!OfficePlace.Of(listed, "").Fits(own)) problems.Add(Problem.Of(Differs, Severity.Warning, null, row.LineText, listed.Name, own.Text));
        return document;
    }

    private sealed record ManifestRow(int Line, string Url, DateOnly? Date, string Office, PlaceUnit? Place)
    {
        public string LineText => Line.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Finds documents by the ends of their paths.</summary>
    private sealed class DocumentPaths
    {
        private readonly string folder;
        private readonly ILookup<string, (string Full, string Document)> byName;

        public DocumentPaths(IReadOnlyCollection<(string Path, ImmutableArray<string> AlsoAt)> documents, string folder)
        {
            this.folder = folder;
            byName = documents.SelectMany(d => d.AlsoAt.Prepend(d.Path).Select(p => (Full: Form(Path.GetFullPath(p)), Document: d.Path))).ToLookup(d => d.Full[(d.Full.LastIndexOf('/') + 1)..], StringComparer.Ordinal);
        }

        public IReadOnlyList<string> Of(string named)
        {
            var form = Form(named);
            var there = byName[form[(form.LastIndexOf('/') + 1)..]].ToList();
            string[] whole = [Form(Path.GetFullPath(named, folder)), Form(Path.GetFullPath(named))];
            var exact = there.FindAll(d => whole.Contains(d.Full));
            var ends = exact.Count > 0 ? exact : there.FindAll(d => d.Full.EndsWith("/" + form.TrimStart('.', '/'), StringComparison.Ordinal));
            return [.. ends.Select(d => d.Document).Distinct()];
        }

        private static string Form(string path) => path.Replace('\\', '/').Normalize(NormalizationForm.FormC);
    }
}
