using System.Collections.Immutable;
using System.Globalization;
using Extractor.Knowledge;

namespace Extractor.Query.Figures;

/// <summary>Finds a figure in a dataset by its name, with everything the dataset tells of it.</summary>
public static class FigureLookup
{
    /// <summary>Looks a figure up.</summary>
    /// <param name="folder">The dataset.</param>
    /// <param name="figureId">The figure's name, as in the column <c>figure_id</c>.</param>
    /// <returns>The figure, or null where the dataset has none of that name.</returns>
    /// <exception cref="DatasetUnreadableException">The folder holds no complete dataset of this version.</exception>
    public static FigureCard? Find(string folder, string figureId)
    {
        var schema = DatasetSchema.Current;
        DatasetFolder.Expect(folder, schema);
        var rows = new DatasetRows(folder, schema);
        if (rows.Where("amounts", "figure_id", figureId).FirstOrDefault() is not { } amount) return null;

        var document = amount["document_id"];
        var around = SurroundingsReader.Read(folder, amount);
        return new FigureCard(
            amount,
            Of("tables").FirstOrDefault(t => t["table_no"] == amount["table_no"]) ?? throw Dangling(folder, "tables.csv", amount["table_no"]),
            Of("documents").FirstOrDefault() ?? throw Dangling(folder, "documents.csv", document),
            around,
            [.. Of("checks").Where(c => c["members"].Split(' ').Contains(amount["amount_no"]))],
            Numbered("repairs", "repair_no", [.. around?.Repairs ?? [], .. amount.Whole("repair_no") is { } repair ? [repair] : ImmutableArray<int>.Empty]),
            around is null
                ? [.. Of("problems").Where(p => IsAt(p["place"], amount))]
                : Numbered("problems", "problem_no", around.Problems));

        IEnumerable<DatasetRow> Of(string file) => rows.Where(file, "document_id", document);

        ImmutableArray<DatasetRow> Numbered(string file, string key, ImmutableArray<int> numbers) =>
            numbers.IsEmpty ? [] : [.. Of(file).Where(row => row.Whole(key) is { } number && numbers.Contains(number))];
    }

    // Without json/ only the place in words is left, which names no more than the page of a drawn figure: too little to say "at its place".
    private static bool IsAt(string place, DatasetRow amount)
    {
        if (amount.Whole("line") is not { } line) return false;
        var words = string.Create(CultureInfo.InvariantCulture, $"line {line}");
        return place.EndsWith(words, StringComparison.Ordinal)
            || place.EndsWith(words + ", column " + amount["column"], StringComparison.Ordinal);
    }

    private static DatasetUnreadableException Dangling(string folder, string file, string key) =>
        new(folder, DatasetFault.BrokenFile, $"{file}: {key}");
}
