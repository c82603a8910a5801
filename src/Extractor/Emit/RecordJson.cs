using System.Collections;
using System.Text.Json;
using Extractor.Values;

namespace Extractor.Emit;

/// <summary>Writes a record as members of a JSON object, under the names of its columns.</summary>
internal static class RecordJson
{
    private const string PlaceName = "place";

    /// <summary>Writes a record's columns; those of its place become one object, the document's own are left out.</summary>
    public static void Members(Utf8JsonWriter json, RecordColumns columns, RecordRow row)
    {
        var placed = false;
        for (var i = 0; i < columns.File.Columns.Length; i++)
        {
            var column = columns.File.Columns[i];
            if (column.Source.StartsWith("$document.", StringComparison.Ordinal)) continue;
            if (column.Source == PlaceName || column.Source.StartsWith(PlaceName + ".", StringComparison.Ordinal))
            {
                if (!placed) Place(json, PlaceOf(row.Record));
                placed = true;
                continue;
            }

            json.WritePropertyName(column.Name);
            Value(json, columns.Value(i, row));
        }
    }

    /// <summary>Writes a member <c>place</c> with what is known of it.</summary>
    public static void Place(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNull(PlaceName);
            return;
        }

        json.WriteStartObject(PlaceName);
        if (place.Page is { } page) json.WriteNumber("page", page);
        if (place.Box is { } box)
        {
            json.WriteStartArray("box");
            foreach (var edge in (ReadOnlySpan<double>)[box.X0, box.Y0, box.X1, box.Y1]) json.WriteRawValue(CellText.Of(edge));
            json.WriteEndArray();
        }

        if (place.Line is { } line) json.WriteNumber("line", line);
        if (place.Column is { } column) json.WriteNumber("column", column);
        json.WriteEndObject();
    }

    private static Place? PlaceOf(object record) => (Place?)record.GetType().GetProperty(nameof(Place))!.GetValue(record);

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int or long or decimal or double: json.WriteRawValue(CellText.Of(value)); break;
            case string text: json.WriteStringValue(text); break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var member in list) Value(json, member);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(CellText.Of(value)); break;
        }
    }
}
