using Extractor.Report.Data;
using Extractor.Values;

namespace Extractor.Compare;

/// <summary>Reads the money of disclosures, some at a time: memory must not grow with the dataset.</summary>
/// <param name="answers">The dataset.</param>
internal sealed class BookReader(Answers answers)
{
    /// <summary>So many disclosures are read at once; a whole pass over amounts.csv costs more than what it finds.</summary>
    public const int Batch = 64;

    /// <summary>The figures of some disclosures that its own documents print of their own kind: 预算 in a budget, 决算 in final accounts.</summary>
    public Dictionary<string, List<PrintedMoney>> Read(IReadOnlyCollection<Disclosure> disclosures)
    {
        var byDocument = disclosures.SelectMany(d => d.Documents.Select(document => (document, d))).ToDictionary(p => p.document, p => p.d);
        var found = disclosures.ToDictionary(d => d.Id, _ => new List<PrintedMoney>());
        if (byDocument.Count == 0) return found;
        var rows = answers.Rows($"""
            SELECT document_id, amount_no, parent_amount_no, table_type, side, coalesce(unit_name, ''), coalesce(code, ''), coalesce(item, ''), coalesce(item_canonical, ''),
                measure, fiscal_year, amount_yuan, text, amount_unit, status, figure_id, level, phase
            FROM amounts WHERE fiscal_year IS NOT NULL AND document_id IN ({string.Join(", ", byDocument.Keys.Select(id => $"'{id}'"))}) ORDER BY document_id, amount_no
            """);
        foreach (var row in rows)
        {
            var disclosure = byDocument[row.Full(0)];
            if (row.Full(17) != disclosure.Type) continue;
            var list = found[disclosure.Id];
            list.Add(Printed(row, disclosure, list.Count));
        }

        return found;
    }

    private static PrintedMoney Printed(Answer row, Disclosure disclosure, int order)
    {
        var (code, item, standard) = (row.Full(6), row.Full(7), row.Full(8));
        // by its code a row is known; without one a standard name says more than a wording
        var name = LabelText.Key(code.Length == 0 && standard.Length > 0 ? standard : item);
        var key = new RowKey(row.Full(3), row.Full(4), Unit(row.Full(5), disclosure), code, name);
        var yuan = row.Money(11);
        return new PrintedMoney(
            row.Full(0), row.Whole(1), row.MaybeWhole(2), key, item, row.Full(9), (int)row.Whole(10), yuan, HalfDigit(row.Full(12), row.Full(13)), row.Full(14), row.Full(15),
            row.MaybeWhole(16), order);
    }

    private static string Unit(string unit, Disclosure disclosure)
    {
        if (unit.Length == 0 || unit == disclosure.Office) return "";
        var key = LabelText.Key(unit);
        return key.StartsWith(LabelText.Key(disclosure.Office), StringComparison.Ordinal) ? key[LabelText.Key(disclosure.Office).Length..] : key;
    }

    /// <summary>Half a unit of the last printed digit, in yuan.</summary>
    public static decimal HalfDigit(string text, string unit)
    {
        var point = text.LastIndexOf('.');
        var digits = point < 0 ? 0 : text.Skip(point + 1).TakeWhile(char.IsAsciiDigit).Count();
        var half = (MoneyUnit.Parse(unit)?.Yuan ?? 1m) / 2m;
        for (var i = 0; i < Math.Min(digits, 12); i++) half /= 10m;
        return half;
    }
}
