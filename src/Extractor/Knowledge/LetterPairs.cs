using System.Collections.Frozen;

namespace Extractor.Knowledge;

/// <summary>Which two Chinese letters stand side by side in what is known: names of codes, titles, headings, words of the narrative.</summary>
public sealed class LetterPairs
{
    private static readonly string[] Files = ["subjects.csv", "subject_editions.csv", "columns.yaml", "tables.yaml", "captions.yaml", "items.yaml", "forms.yaml", "sections.yaml", "facts.yaml", "narrative.yaml", "document.yaml", "units.yaml"];

    private readonly FrozenSet<(char, char)> pairs;

    private LetterPairs(IEnumerable<(char, char)> pairs) => this.pairs = pairs.ToFrozenSet();

    /// <summary>The pairs of the knowledge built into this version.</summary>
    public static LetterPairs Default => Loaded.Value;

    private static Lazy<LetterPairs> Loaded { get; } = new(() => new LetterPairs(Files.SelectMany(PairsOf)));

    /// <summary>True where the second letter is known to follow the first.</summary>
    /// <param name="first">A letter.</param>
    /// <param name="second">Another.</param>
    public bool Contains(char first, char second) => pairs.Contains((first, second));

    private static List<(char, char)> PairsOf(string file)
    {
        using var reader = KnowledgeFile.OpenText(file);
        var text = reader.ReadToEnd();
        return [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Where(i => IsLetter(text[i]) && IsLetter(text[i + 1])).Select(i => (text[i], text[i + 1]))];
    }

    private static bool IsLetter(char c) => c is >= '\u4e00' and <= '\u9fff';
}
