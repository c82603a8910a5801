using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Extractor.Generator.Truth;
using Extractor.Normalize.Records;

namespace Extractor.Tests.Corpus;

/// <summary>A figure as the score compares it; text is as DATASET.md says, the amount rounded to a fen.</summary>
internal sealed partial record ScoredFigure(
    string Document, string TableType, string Side, string Code, string Item, string Phase, string Measure, string Year, decimal Yuan, string Page, bool Verified)
{
    /// <summary>What two figures are matched by: the code where there is one, else the item.</summary>
    public (string, string, string, string, string, string, decimal) Key =>
        (TableType, Side, Code.Length > 0 ? Code : Item, Phase, Measure, Year, Yuan);

    /// <summary>An amount that the pipeline found.</summary>
    public static ScoredFigure Of(string document, AmountRecord amount) => new(
        Stem(document), amount.TableType, amount.Side, amount.Code, Plain(amount.Item), amount.Phase, amount.Measure, Text(amount.FiscalYear),
        Math.Round(amount.AmountYuan, 2), Text(amount.Place.Page), amount.Status == "verified");

    /// <summary>A figure that the generator printed.</summary>
    public static ScoredFigure Of(string document, TruthAmount amount) => new(
        Stem(document), amount.TableType, amount.Side, amount.Code, Plain(amount.Item), amount.Phase, amount.Measure, Text(amount.FiscalYear),
        Math.Round(amount.AmountYuan, 2), "", Verified: false);

    /// <summary>The figures of a file of true ones.</summary>
    public static List<ScoredFigure> Read(string path)
    {
        using var csv = CsvReader.Create(File.OpenRead(path));
        var figures = new List<ScoredFigure>();
        while (csv.Read())
        {
            figures.Add(new ScoredFigure(
                Stem(Field("document")), Field("table_type"), Field("side"), Field("code").Trim(), Plain(Field("item")), Field("phase"), Field("measure"),
                Field("fiscal_year").Trim(), Math.Round(decimal.Parse(Field("amount_yuan"), CultureInfo.InvariantCulture), 2), csv.TryGetFieldIndex("page", out var page) ? csv.GetString(page).Trim() : "", Verified: false));
        }

        return figures;

        string Field(string name) => csv.GetString(name);
    }

    /// <summary>A file's name without folder and extension.</summary>
    public static string Stem(string name) => Extension().Replace(name.Replace('\\', '/').Split('/')[^1], "");

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Plain(string item)
    {
        var text = string.Concat(item.Where(c => !char.IsWhiteSpace(c))).Replace('(', '（').Replace(')', '）');
        for (var before = ""; before != text;)
        {
            before = text;
            text = Numbering().Replace(PartWord().Replace(text, ""), "", 1);
        }

        return text;
    }

    [GeneratedRegex(@"\.(pdf|txt|html?|xlsx?|docx?|csv|zip|png)$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^([一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+(、|[.．](?!\d)))")]
    private static partial Regex Numbering();

    [GeneratedRegex("^其中[:：]")]
    private static partial Regex PartWord();
}
