using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>Which items an edition of the classification renamed or gave another code (subject_changes.csv). An item with two successors was split.</summary>
public sealed class SubjectChanges
{
    private readonly ImmutableArray<SubjectChange> changes;

    /// <summary>Loads subject_changes.csv.</summary>
    public SubjectChanges()
    {
        using var csv = CsvReader.Create(KnowledgeFile.Open("subject_changes.csv"));
        var found = ImmutableArray.CreateBuilder<SubjectChange>();
        while (csv.Read())
        {
            found.Add(new SubjectChange(
                int.Parse(csv.GetString("since"), CultureInfo.InvariantCulture), csv.GetString("code_before"), LabelText.Key(csv.GetString("name_before")), csv.GetString("code"),
                LabelText.Key(csv.GetString("name"))));
        }

        changes = found.ToImmutable();
    }

    /// <summary>True where the item of one year is that of a later one by the editions between them, over several of them too.</summary>
    /// <param name="before">Code and name, as labels are compared, in the earlier year.</param>
    /// <param name="yearBefore">The earlier year.</param>
    /// <param name="after">Code and name in the later year.</param>
    /// <param name="year">The later year.</param>
    public bool Leads((string Code, string Name) before, int yearBefore, (string Code, string Name) after, int year)
    {
        var reached = new HashSet<(string, string)> { before };
        foreach (var change in changes.Where(c => c.Since > yearBefore && c.Since <= year).OrderBy(c => c.Since))
            if (reached.Contains((change.CodeBefore, change.NameBefore))) reached.Add((change.Code, change.Name));
        return before != after && reached.Contains(after);
    }

    private sealed record SubjectChange(int Since, string CodeBefore, string NameBefore, string Code, string Name);
}
