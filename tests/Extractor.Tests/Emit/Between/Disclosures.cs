using System.Globalization;
using CsvHelper;
using Extractor.Emit;
using Extractor.Knowledge;
using Extractor.Verify;

namespace Extractor.Tests.Emit.Between;

/// <summary>Small documents of one office, and the rows of checks.csv that their comparison gives.</summary>
internal static class Disclosures
{
    /// <summary>A table of revenue: total, appropriation, business revenue.</summary>
    public static string Revenue(decimal appropriation, decimal business) =>
        $"收入总表\n单位：万元\n单位名称|合计|财政拨款收入|事业收入\n合计|{Text(appropriation + business)}|{Text(appropriation)}|{Text(business)}\n\n";

    /// <summary>A table of the general public budget with one function.</summary>
    public static string General(decimal basic, decimal project) =>
        $"一般公共预算支出表\n单位：万元\n科目编码|科目名称|合计|基本支出|项目支出\n合计||{Text(basic + project)}|{Text(basic)}|{Text(project)}\n"
        + $"201|一般公共服务支出|{Text(basic + project)}|{Text(basic)}|{Text(project)}\n\n";

    /// <summary>A table of the “三公” items, last year's before this year's.</summary>
    public static string ThreePublic(int year, (decimal Reception, decimal Cars) last, (decimal Reception, decimal Cars) now) =>
        $"“三公”经费支出表\n单位：万元\n项目|{year - 1}年预算数|{year}年预算数\n合计|{Text(last.Reception + last.Cars)}|{Text(now.Reception + now.Cars)}\n"
        + $"公务接待费|{Text(last.Reception)}|{Text(now.Reception)}\n公务用车运行费|{Text(last.Cars)}|{Text(now.Cars)}\n\n";

    /// <summary>What the pipeline makes of a text, cells parted by <c>|</c>.</summary>
    public static DocumentResult Read(string name, string text) => TestDocuments.Run(text.Replace('|', '\t'), name);

    /// <summary>The rows between documents of a dataset: document, identity, left, right and verdict in one line each, in the order of the file.</summary>
    public static List<string> Compared(params IEnumerable<DocumentResult> documents) => Compared(KnowledgeBase.Default, documents);

    /// <summary>The same with identities of its own.</summary>
    public static List<string> Compared(KnowledgeBase knowledge, IEnumerable<DocumentResult> documents)
    {
        var names = knowledge.Identities.BetweenDocuments.Select(i => i.Name).ToHashSet();
        return [.. Rows(knowledge, documents).Where(r => names.Contains(r["identity"])).Select(r => $"{r["document"]} {r["identity"]} {r["left"]} {r["right"]} {r["verdict"]}")];
    }

    /// <summary>The rows of checks.csv.</summary>
    public static List<Dictionary<string, string>> Rows(params IEnumerable<DocumentResult> documents) => Rows(KnowledgeBase.Default, documents);

    private static List<Dictionary<string, string>> Rows(KnowledgeBase knowledge, IEnumerable<DocumentResult> documents)
    {
        using var folder = new TestFolder();
        using (var writer = new DatasetWriter(folder.At("out"), DatasetFormats.Csv, knowledge))
        {
            foreach (var document in documents) writer.Add(document);
            writer.Complete();
        }

        using var csv = CsvReader.Create(File.OpenRead(folder.At("out", "checks.csv")));
        var columns = DatasetSchema.Current.File("checks").Columns.Select(column => column.Name).ToList();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(columns.ToDictionary(column => column, csv.GetString));
        return rows;
    }

    private static string Text(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
