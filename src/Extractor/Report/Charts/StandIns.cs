using System.Globalization;
using OxyPlot;

namespace Extractor.Report.Charts;

/// <summary>
/// What goes through the drawing in place of what the page shows. A colour stands for a class of report.css, so that the page's style decides
/// on colours: light, dark and printed. A number stands for words: OxyPlot would take line ends, and signs like ^{, in them for orders.
/// </summary>
internal sealed class StandIns
{
    private readonly List<string> looks = [];
    private readonly List<string> words = [];

    /// <summary>The colour that stands for a class.</summary>
    public OxyColor ForLook(string name)
    {
        if (!looks.Contains(name)) looks.Add(name);
        return OxyColor.FromRgb((byte)(looks.IndexOf(name) + 1), 0, 1);
    }

    /// <summary>The number that stands for words.</summary>
    public string ForWords(string text)
    {
        words.Add(text);
        return (words.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The class a colour of the drawing stands for, or null.</summary>
    /// <param name="style">The drawing's words that name the colour.</param>
    public string? Look(string? style) =>
        looks.Find(name => style?.Contains(string.Create(CultureInfo.InvariantCulture, $"rgb({looks.IndexOf(name) + 1},0,1)"), StringComparison.Ordinal) == true);

    /// <summary>The words a number stands for.</summary>
    public string Words(string number) => words[int.Parse(number, CultureInfo.InvariantCulture)];
}
