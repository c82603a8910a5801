using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Extractor.Ingest.Word;

/// <summary>The numbers that Word prints before paragraphs and that no paragraph holds: they are counted here as Word counts.</summary>
internal sealed class Numbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, List> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> begun = [];

    /// <summary>Takes the parts of lists and styles; null where there is none.</summary>
    public Numbering(XElement? part, XElement? styles)
    {
        var kinds = new Dictionary<int, XElement>();
        foreach (var kind in Elements(part, "abstractNum"))
            if (Id(kind, "abstractNumId") is { } id) kinds.TryAdd(id, kind);
        var links = new Dictionary<int, int>();
        foreach (var list in Elements(part, "num"))
            if (Id(list, "numId") is { } id && list.Number("abstractNumId") is { } kind) links.TryAdd(id, kind);
        foreach (var list in Elements(part, "num"))
        {
            if (Id(list, "numId") is not { } id || !links.TryGetValue(id, out var kind) || !kinds.TryGetValue(kind, out var element)) continue;
            // a style of lists holds the levels of all lists that name it
            if (element.Value("numStyleLink") is { } style && WordStyles.ListOf(style, styles) is { } holder && links.TryGetValue(holder, out var other) && kinds.TryGetValue(other, out var levels))
                (kind, element) = (other, levels);
            lists.TryAdd(id, List.Of(kind, element, list));
        }
    }

    /// <summary>Counts a paragraph and gives what is printed before it; empty where nothing is.</summary>
    /// <param name="list">Its list.</param>
    /// <param name="level">Its level from 0; null where only the style tells.</param>
    /// <param name="style">The style that named the list.</param>
    public string Next(int list, int? level, string? style)
    {
        if (!lists.TryGetValue(list, out var known)) return "";
        var at = level ?? known.Levels.FindIndex(l => style is not null && l.Style == style);
        if (at is < 0 or >= Levels) at = 0;
        if (!counters.TryGetValue(known.Kind, out var counts)) counters.Add(known.Kind, counts = new int?[Levels]);
        var definition = known.Levels[at];
        var isNew = known.Restarts[at] is not null && begun.Add((list, at));
        counts[at] = isNew ? known.Restarts[at] : counts[at] is { } count ? (count == int.MaxValue ? count : count + 1) : definition.Start;
        for (var deeper = at + 1; deeper < Levels; deeper++)
            if (known.Levels[deeper].RestartsAfter(at, deeper)) counts[deeper] = null;
        return Label(known, counts, at);
    }

    private static string Label(List list, int?[] counts, int at)
    {
        var level = list.Levels[at];
        if (level.Format is "bullet" or "none" && !level.Text.Contains('%', StringComparison.Ordinal)) return level.Format == "none" ? level.Text.Trim() : "";
        var label = level.Text;
        for (var i = 0; i <= at; i++)
        {
            var format = level.IsLegal ? "decimal" : list.Levels[i].Format;
            label = label.Replace("%" + (i + 1).ToString(CultureInfo.InvariantCulture), NumberText.Of(counts[i] ?? list.Levels[i].Start, format), StringComparison.Ordinal);
        }

        label = label.Trim();
        // signs that end a number stand close to what follows; a bare number or word does not
        return label.Length > 0 && char.IsLetterOrDigit(label[^1]) && level.IsApart ? label + " " : label;
    }

    private static IEnumerable<XElement> Elements(XElement? part, string name) => part?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    private static int? Id(XElement element, string attribute) => int.TryParse(element.Said(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>A list: lists of one kind go on counting where another of them stopped, unless they say where to start.</summary>
    private sealed record List(int Kind, ImmutableList<Level> Levels, ImmutableArray<int?> Restarts)
    {
        public static List Of(int kind, XElement definition, XElement list)
        {
            var levels = Enumerable.Repeat(Level.Default, Numbering.Levels).ToArray();
            var restarts = new int?[Numbering.Levels];
            foreach (var level in Elements(definition, "lvl"))
                if (Id(level, "ilvl") is { } at and >= 0 and < Numbering.Levels) levels[at] = Level.Of(level);
            foreach (var change in Elements(list, "lvlOverride"))
            {
                if (Id(change, "ilvl") is not ({ } at and >= 0 and < Numbering.Levels)) continue;
                if (change.Child("lvl") is { } level) levels[at] = Level.Of(level);
                restarts[at] = change.Number("startOverride");
            }

            return new List(kind, [.. levels], [.. restarts]);
        }
    }

    /// <summary>A level of a list.</summary>
    private sealed record Level(int Start, string? Format, string Text, bool IsApart, bool IsLegal, int? Restart, string? Style)
    {
        private const int LongestText = 200;

        public static Level Default { get; } = new(1, null, "", false, false, null, null);

        public static Level Of(XElement level)
        {
            var text = level.Value("lvlText") ?? "";
            return new Level(
                level.Number("start") ?? 0, level.Value("numFmt"), text.Length > LongestText ? "" : text, level.Value("suff") != "nothing", level.IsOn("isLgl"), level.Number("lvlRestart"), level.Value("pStyle"));
        }

        /// <summary>True where this level begins anew after a paragraph of another.</summary>
        public bool RestartsAfter(int other, int own) => Restart switch
        {
            null => other < own,
            0 => false,
            { } level => other < level,
        };
    }
}
