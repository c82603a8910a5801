using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Lists;

/// <summary>The offices that should publish, as a user lists them: without it nobody can say who has not published.</summary>
/// <param name="Entries">One for an office, year and type of document.</param>
/// <param name="Faults">What is wrong with its rows, by line.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
public sealed record Roster(ImmutableArray<RosterEntry> Entries, ImmutableArray<ListFault> Faults, string Sha256)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private static readonly string[] Types = ["budget", "final"];
    private static readonly string[] Scopes = ["", "department", "unit"];

    /// <summary>Reads a roster.</summary>
    /// <param name="path">The file, with the columns office and years, and if wanted place, type (<c>budget</c>, <c>final</c>; both if empty) and scope.</param>
    /// <param name="knowledge">The places.</param>
    /// <exception cref="ListUnreadableException">It can't be read, or lacks a column.</exception>
    public static Roster Read(string path, KnowledgeBase knowledge)
    {
        var (entries, faults) = (ImmutableArray.CreateBuilder<RosterEntry>(), ImmutableArray.CreateBuilder<ListFault>());
        var table = UserTable.Read(path, ["office", "years"], ["place", "type", "scope"]);
        foreach (var row in table.Rows) entries.AddRange(Parse(row, faults, knowledge));
        return new Roster([.. entries.DistinctBy(e => e with { Line = 0 })], faults.ToImmutable(), table.Sha256);
    }

    private static IEnumerable<RosterEntry> Parse(UserRow row, ImmutableArray<ListFault>.Builder faults, KnowledgeBase knowledge)
    {
        var (office, scope) = knowledge.Documents.BareOffice(row["office"]);
        var years = Years(row["years"]);
        var place = row["place"].Length == 0 ? null : knowledge.Places.Named(row["place"]);
        var before = faults.Count;
        if (office.Length == 0) faults.Add(new ListFault(ListFaultKind.EmptyCell, row.Line, "office", ""));
        if (years.Count == 0) faults.Add(new ListFault(ListFaultKind.BadYear, row.Line, "years", row["years"]));
        if (row["place"].Length > 0 && place is null) faults.Add(new ListFault(ListFaultKind.UnknownPlace, row.Line, "place", row["place"]));
        if (row["type"].Length > 0 && !Types.Contains(row["type"])) faults.Add(new ListFault(ListFaultKind.UnknownWord, row.Line, "type", row["type"]));
        if (!Scopes.Contains(row["scope"])) faults.Add(new ListFault(ListFaultKind.UnknownWord, row.Line, "scope", row["scope"]));
        if (faults.Count > before) return [];
        place ??= knowledge.Places.First(office, null) is { Unit: { } unit, Doubtful: "" } ? unit : null;
        var types = row["type"].Length > 0 ? [row["type"]] : Types;
        return from year in years from type in types select new RosterEntry(row.Line, row["office"], office, row["scope"].Length > 0 ? row["scope"] : scope ?? "", place, year, type);
    }

    /// <summary>2025, or 2023-2025, or several parted by spaces, commas or semicolons.</summary>
    private static List<int> Years(string text)
    {
        var years = new List<int>();
        foreach (var part in text.Split([' ', ',', ';', '\u3001', '\uff0c', '\uff1b'], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', '\u2013', '~');
            if (ends.Length > 2 || !IsYear(ends[0], out var first) || !IsYear(ends[^1], out var last) || last < first) return [];
            years.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return years;
    }

    private static bool IsYear(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= FirstYear and <= LastYear;
}

/// <summary>An office that should publish in a year.</summary>
/// <param name="Line">Line of the roster.</param>
/// <param name="Printed">The office as the roster writes it.</param>
/// <param name="Office">Its name, as offices are compared.</param>
/// <param name="Scope"><c>department</c>, <c>unit</c> or empty.</param>
/// <param name="Place">Its place, or null.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Type"><c>budget</c> or <c>final</c>.</param>
public sealed record RosterEntry(int Line, string Printed, string Office, string Scope, PlaceUnit? Place, int Year, string Type);
