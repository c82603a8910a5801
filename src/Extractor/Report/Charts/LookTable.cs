using OxyPlot;

namespace Extractor.Report.Charts;

/// <summary>Stands a colour for each class of report.css, so that the page's style, not the drawing, decides on colours: light, dark and printed.</summary>
internal sealed class LookTable
{
    private readonly List<string> names = [];

    /// <summary>The colour that stands for a class.</summary>
    public OxyColor this[string name]
    {
        get
        {
            var at = names.IndexOf(name);
            if (at < 0)
            {
                names.Add(name);
                at = names.Count - 1;
            }

            return OxyColor.FromRgb((byte)(at + 1), 0, 1);
        }
    }

    /// <summary>The class a colour of the drawing stands for, or null.</summary>
    /// <param name="style">The drawing's words that name the colour.</param>
    public string? Named(string? style) =>
        names.Find(name => style?.Contains($"rgb({names.IndexOf(name) + 1},0,1)", StringComparison.Ordinal) == true);
}
