using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Knowledge;

/// <summary>How documents tell when they were published, and that they correct another (publication.yaml).</summary>
public sealed class PublicationWords
{
    /// <summary>Longer lines are prose and not looked at.</summary>
    private const int MaxLength = 200;

    private readonly Regex printed, inPath, correction;

    /// <summary>Loads publication.yaml.</summary>
    public PublicationWords()
    {
        var file = YamlKnowledge.Read<Words>("publication.yaml");
        (printed, inPath, correction) = (new Regex(file.Printed, RegexOptions.CultureInvariant), new Regex(file.InPath, RegexOptions.CultureInvariant), new Regex(file.Correction, RegexOptions.CultureInvariant));
    }

    /// <summary>The day of publication that a line prints, or null.</summary>
    public DateOnly? Printed(string line) => line.Length <= MaxLength ? Day(printed, line) : null;

    /// <summary>A day in a path, or null.</summary>
    public DateOnly? InPath(string path) => Day(inPath, path);

    /// <summary>True where a name or title says that the document corrects another.</summary>
    public bool IsCorrection(string text) => correction.IsMatch(text);

    private static DateOnly? Day(Regex words, string text)
    {
        foreach (Match match in words.Matches(text))
        {
            var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return new DateOnly(year, month, day);
        }

        return null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    internal sealed class Words
    {
        public string Printed { get; set; } = "";

        public string InPath { get; set; } = "";

        public string Correction { get; set; } = "";
    }
}
