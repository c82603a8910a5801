using System.Text.RegularExpressions;
using Extractor.Values;

namespace Extractor.Knowledge;

/// <summary>How offices' names change from year to year, and how people answer whether two are one (compare.yaml).</summary>
public sealed class CompareWords
{
    private readonly Words file;
    private readonly Regex levels, printedSum, years, place;

    /// <summary>Loads compare.yaml.</summary>
    public CompareWords()
    {
        file = YamlKnowledge.Read<Words>("compare.yaml");
        (levels, printedSum, years, place) = (Compiled(file.Levels), Compiled(file.PrintedSum), Compiled(file.Years), Compiled(file.Place));

        static Regex Compiled(string words) => new(words, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>What a person answered: true for yes, false for no, null for nothing that can be understood.</summary>
    public bool? Answer(string text)
    {
        var word = text.Trim();
        if (file.Yes.Contains(word, StringComparer.OrdinalIgnoreCase)) return true;
        return file.No.Contains(word, StringComparer.OrdinalIgnoreCase) ? false : null;
    }

    /// <summary>What an office's name says of its work: without its place, its kind of body, and what joins words.</summary>
    /// <param name="name">The name without its place.</param>
    public string Core(string name)
    {
        var key = LabelText.Key(name);
        var body = file.Bodies.Where(b => key.Length > b.Length && key.EndsWith(b, StringComparison.Ordinal)).MaxBy(b => b.Length) ?? "";
        return string.Concat(key[..^body.Length].Where(c => !file.Joiners.Contains(c)));
    }

    /// <summary>Where what reads like a place ends at the head of an office's name; 0 where nothing does.</summary>
    public int PlaceEnd(string name) => place.Match(name).Length is var end && end < name.Length ? end : 0;

    /// <summary>True where a reform of the institutions made of an office of one name one of the other.</summary>
    /// <param name="before">Core of the earlier name.</param>
    /// <param name="after">Core of the later name.</param>
    public bool Succeeds(string before, string after) =>
        file.Successions.Exists(s => s.Before.Exists(w => Core(w) == before) && s.After.Exists(w => Core(w) == after));

    /// <summary>The names in a subject, from the wider to the narrower: 政协事务（款）政协会议（项）.</summary>
    public IReadOnlyList<string> Levels(string subject) => levels.Split(subject);

    /// <summary>The sums of money that a text prints.</summary>
    public IReadOnlyList<(string Value, string Unit)> Sums(string text) => [.. printedSum.Matches(text).Select(m => (m.Groups["value"].Value, m.Groups["unit"].Value))];

    /// <summary>A name without years: 2025年某项目 is the next year's 2026年某项目.</summary>
    public string WithoutYears(string name) => years.Replace(name, "");

    internal sealed class Words
    {
        public List<string> Yes { get; set; } = [];

        public List<string> No { get; set; } = [];

        public List<string> Bodies { get; set; } = [];

        public string Joiners { get; set; } = "";

        public string Place { get; set; } = "";

        public string Levels { get; set; } = "";

        public string PrintedSum { get; set; } = "";

        public string Years { get; set; } = "";

        public List<Succession> Successions { get; set; } = [];
    }

    internal sealed class Succession
    {
        public List<string> Before { get; set; } = [];

        public List<string> After { get; set; } = [];
    }
}
