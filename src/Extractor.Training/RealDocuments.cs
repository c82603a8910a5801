using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Recognize.Types;
using Extractor.Segment;
using Extractor.Values;

namespace Extractor.Training;

/// <summary>
/// The shared documents: a table is what its title names, where the catalogue knows it and the table does not contradict it. Those that are no disclosures, and titles the catalogue
/// does not know, teach what is of no type.
/// </summary>
internal static class RealDocuments
{
    private static readonly string[] Disclosures = ["pdf", "provinces", "wild"];

    /// <summary>All of them.</summary>
    /// <param name="shared">The shared folder.</param>
    public static IEnumerable<LabelledDocument> Read(string shared)
    {
        foreach (var folder in Disclosures)
            foreach (var path in Files(shared, folder))
                yield return Read(path, isDisclosure: true);
        foreach (var path in Files(shared, "other"))
            yield return Read(path, isDisclosure: false);
    }

    private static IEnumerable<string> Files(string shared, string folder) =>
        Directory.EnumerateFiles(Path.Combine(shared, "corpus", folder), "*.pdf").Order(StringComparer.Ordinal);

    private static LabelledDocument Read(string path, bool isDisclosure)
    {
        var knowledge = KnowledgeBase.Default;
        var tables = new Segmenter(knowledge).Read(SourceReader.Read(File.ReadAllBytes(path))).Tables;
        var name = Path.GetFileNameWithoutExtension(path);
        var group = name.Split('_') is [var province, var city, ..] ? province + city : name;
        return new LabelledDocument(group, DocumentSource.Real, tables, [.. tables.Select(t => TypeOf(t, isDisclosure, knowledge))], FiscalYear.AllIn(name).Select(y => (int?)y).FirstOrDefault());
    }

    private static string TypeOf(TableGrid table, bool isDisclosure, KnowledgeBase knowledge)
    {
        if (!isDisclosure) return TypeJudge.Unknown;
        if (table.Caption.Title.Length == 0) return "";
        if (knowledge.Tables.ByTitle(table.Caption.Title) is not { } type) return TypeJudge.Unknown;
        return new ContentReader(knowledge).Against(table, type) is null ? type.Name : "";
    }
}
