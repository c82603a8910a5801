using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Lists;

/// <summary>What people have answered in matches.csv.</summary>
/// <param name="Matches">The rows with an answer.</param>
/// <param name="Faults">Answers that can't be understood, by line.</param>
public sealed record ListedMatches(ImmutableArray<ListedMatch> Matches, ImmutableArray<ListFault> Faults)
{
    /// <summary>Reads the file; a row without an answer is passed over.</summary>
    /// <param name="path">The file, in any encoding that spreadsheets write.</param>
    /// <param name="knowledge">The words of an answer.</param>
    /// <exception cref="ListUnreadableException">It can't be read, or lacks a column.</exception>
    public static ListedMatches Read(string path, KnowledgeBase knowledge)
    {
        var (matches, faults) = (ImmutableArray.CreateBuilder<ListedMatch>(), ImmutableArray.CreateBuilder<ListFault>());
        foreach (var row in UserTable.Read(path, ["confirm", "kind", "document_type", "year_before", "fiscal_year", "before", "after"], ["place"]).Rows)
        {
            if (row["confirm"].Length == 0) continue;
            var answer = knowledge.Compare.Answer(row["confirm"]);
            if (answer is null) faults.Add(new ListFault(ListFaultKind.UnknownWord, row.Line, "confirm", row["confirm"]));
            else if (Year(row["year_before"]) is not { } before) faults.Add(new ListFault(ListFaultKind.BadYear, row.Line, "year_before", row["year_before"]));
            else if (Year(row["fiscal_year"]) is not { } year) faults.Add(new ListFault(ListFaultKind.BadYear, row.Line, "fiscal_year", row["fiscal_year"]));
            else matches.Add(new ListedMatch(answer.Value, row["kind"], row["document_type"], before, year, row["place"], row["before"], row["after"]));
        }

        return new ListedMatches(matches.ToImmutable(), faults.ToImmutable());
    }

    private static int? Year(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}

/// <summary>An answered row.</summary>
/// <param name="IsSame">True for yes.</param>
/// <param name="Kind"><c>office</c> or <c>item</c>.</param>
/// <param name="Type"><c>budget</c> or <c>final</c>.</param>
/// <param name="YearBefore">The earlier year.</param>
/// <param name="Year">The later year.</param>
/// <param name="Place">Where the offices are.</param>
/// <param name="Before">The earlier name.</param>
/// <param name="After">The later name.</param>
public sealed record ListedMatch(bool IsSame, string Kind, string Type, int YearBefore, int Year, string Place, string Before, string After);
