using System.Collections.Immutable;
using System.Text.Json;

namespace Extractor.Query.Figures;

/// <summary>Reads what stands around a figure from its document's tree in json/.</summary>
internal static class SurroundingsReader
{
    /// <summary>Reads it.</summary>
    /// <param name="folder">The dataset.</param>
    /// <param name="amount">The figure's row.</param>
    /// <returns>It, or null where the dataset was written without json/.</returns>
    /// <exception cref="DatasetUnreadableException">The file is there and no such tree.</exception>
    public static FigureSurroundings? Read(string folder, DatasetRow amount)
    {
        var name = Path.Combine("json", amount["document_id"] + ".json");
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            using var tree = JsonDocument.Parse(stream);
            return Of(tree.RootElement, amount);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DatasetUnreadableException(folder, DatasetFault.BrokenFile, $"{name}: {exception.Message}", exception);
        }
    }

    private static FigureSurroundings Of(JsonElement tree, DatasetRow amount)
    {
        var (path, row) = (ImmutableArray<string>.Empty, ImmutableArray<string>.Empty);
        var number = amount.Whole("table_no");
        foreach (var table in tree.GetProperty("tables").EnumerateArray())
        {
            if (table.GetProperty("table_no").GetInt32() != number) continue;
            (path, row) = Row(table, amount);
        }

        return new FigureSurroundings(path, row, Numbers(tree, "problems", "problem_no", amount), Numbers(tree, "repairs", "repair_no", amount));
    }

    private static (ImmutableArray<string> Path, ImmutableArray<string> Row) Row(JsonElement table, DatasetRow amount)
    {
        foreach (var row in table.GetProperty("cells").EnumerateArray())
        {
            var column = 0;
            foreach (var cell in row.EnumerateArray())
            {
                if (IsSame(cell.GetProperty("place"), amount)) return (HeaderPath(table, column), [.. row.EnumerateArray().Select(c => Text(c.GetProperty("text")))]);
                column++;
            }
        }

        return ([], []);
    }

    private static ImmutableArray<string> HeaderPath(JsonElement table, int column)
    {
        var paths = table.GetProperty("header_paths");
        return column < paths.GetArrayLength() ? [.. paths[column].EnumerateArray().Select(Text)] : [];
    }

    private static ImmutableArray<int> Numbers(JsonElement tree, string name, string key, DatasetRow amount) =>
    [
        .. tree.GetProperty(name).EnumerateArray().Where(e => Touches(e.GetProperty("place"), amount)).Select(e => e.GetProperty(key).GetInt32()),
    ];

    private static bool IsSame(JsonElement place, DatasetRow amount) =>
        place.ValueKind == JsonValueKind.Object
        && Whole(place, "page") == amount.Whole("page") && Whole(place, "line") == amount.Whole("line") && Whole(place, "column") == amount.Whole("column")
        && (Box(place), Box(amount)) switch
        {
            ({ } cell, { } figure) => cell == figure,
            (null, null) => true,
            _ => false,
        };

    /// <summary>The same cell or its whole line; on a page, a box that overlaps the figure's.</summary>
    private static bool Touches(JsonElement place, DatasetRow amount)
    {
        if (place.ValueKind != JsonValueKind.Object) return false;
        if (amount.Whole("line") is { } line)
            return Whole(place, "line") == line && (Whole(place, "column") is not { } column || column == amount.Whole("column"));
        return Whole(place, "page") == amount.Whole("page") && Box(place) is { } there && Box(amount) is { } here
            && there.X0 < here.X1 && here.X0 < there.X1 && there.Y0 < here.Y1 && here.Y0 < there.Y1;
    }

    private static int? Whole(JsonElement place, string name) => place.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static (decimal X0, decimal Y0, decimal X1, decimal Y1)? Box(JsonElement place)
    {
        if (!place.TryGetProperty("box", out var box)) return null;
        return (box[0].GetDecimal(), box[1].GetDecimal(), box[2].GetDecimal(), box[3].GetDecimal());
    }

    private static (decimal X0, decimal Y0, decimal X1, decimal Y1)? Box(DatasetRow amount) =>
        amount.Number("x0") is { } left && amount.Number("y0") is { } top && amount.Number("x1") is { } right && amount.Number("y1") is { } bottom
            ? (left, top, right, bottom)
            : null;

    private static string Text(JsonElement element) => element.GetString() ?? "";
}
