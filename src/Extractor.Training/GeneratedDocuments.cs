using Extractor.Generator;
using Extractor.Generator.Dressing;
using Extractor.Generator.Truth;
using Extractor.Generator.Writing;
using Extractor.Ingest;
using Extractor.Knowledge;
using Extractor.Segment;

namespace Extractor.Training;

/// <summary>Documents of invented offices: a table is what the generator's truth says of its lines.</summary>
internal static class GeneratedDocuments
{
    /// <summary>Documents of every dress.</summary>
    /// <param name="seed">Seed of the first of each dress.</param>
    /// <param name="count">How many of each.</param>
    public static IEnumerable<LabelledDocument> Read(int seed, int count)
    {
        var segmenter = new Segmenter(KnowledgeBase.Default);
        foreach (var dress in DressCatalogue.All)
        {
            for (var at = seed; at < seed + count; at++)
            {
                var document = DisclosureGenerator.Generate(at, dress, DocumentForm.Tabbed);
                var tables = segmenter.Read(SourceReader.Read(document.Content.AsMemory())).Tables;
                var year = document.Truth.Amounts.Select(a => (int?)a.FiscalYear).Max();
                yield return new LabelledDocument(dress.Name, dress.Kept ? DocumentSource.Kept : DocumentSource.Shown, tables, [.. tables.Select(t => TypeOf(t, document.Truth))], year);
            }
        }
    }

    private static string TypeOf(TableGrid table, GeneratedDisclosure truth)
    {
        var lines = table.Rows.Select(r => r[0].Place.Line ?? 0).ToList();
        var types = truth.Tables.Where(t => lines.Exists(l => l >= t.Line && l <= t.LastLine)).Select(t => t.TableType).Distinct().ToList();
        return types.Count == 1 ? types[0] : "";
    }
}
