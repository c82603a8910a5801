using System.Collections.Immutable;
using System.Globalization;
using Extractor.Generator.Vocabulary;

namespace Extractor.Generator.Drawing.Tables;

/// <summary>Collects the rows of one side of a summary and numbers them as the dress has it.</summary>
internal sealed class SideList(Setting setting)
{
    private readonly List<SideRow> _rows = [];
    private int _top;
    private int _sub;

    /// <summary>The rows so far.</summary>
    public ImmutableArray<SideRow> Rows => [.. _rows];

    /// <summary>Adds a row that is never numbered: a total.</summary>
    public void Plain(string key, params ReadOnlySpan<decimal?> values) =>
        _rows.Add(new SideRow(setting.Words[key], setting.Words[key], [.. values]));

    /// <summary>Adds an empty row.</summary>
    /// <param name="width">Number of its figure columns.</param>
    public void Nothing(int width) => _rows.Add(new SideRow("", "", [.. Enumerable.Repeat((decimal?)null, width)]));

    /// <summary>Adds a row numbered 一、.</summary>
    public void Top(string item, params ReadOnlySpan<decimal?> values)
    {
        _sub = 0;
        Add(item, "numbering.top", _top++, values);
    }

    /// <summary>Adds a row numbered （一） under the last top row.</summary>
    public void Sub(string item, params ReadOnlySpan<decimal?> values) => Add(item, "numbering.sub", _sub++, values);

    private void Add(string item, string numbering, int index, ReadOnlySpan<decimal?> values)
    {
        var number = setting.Dress.NumberedItems
            ? string.Format(CultureInfo.InvariantCulture, setting.Words[numbering], Phrasing.All("numerals")[index])
            : "";
        _rows.Add(new SideRow(number + Spelling.Print(item, setting.Dress), item, [.. values]));
    }
}
