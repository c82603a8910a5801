using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Extractor.Report.Charts;

/// <summary>A stretch of a bar.</summary>
/// <param name="Width">Its length in the units of the chart.</param>
/// <param name="Look">Its class in report.css.</param>
internal readonly record struct BarPiece(double Width, string Look);

/// <summary>A row of a chart: words above a bar.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its figures, at the right end.</param>
/// <param name="Pieces">The stretches of its bar from the left.</param>
internal sealed record BarRow(string Label, string Value, ImmutableArray<BarPiece> Pieces);

/// <summary>Draws rows of bars as SVG with OxyPlot. Words stand above their bars, so that long names need no margin of their own on a phone.</summary>
internal static class ChartKit
{
    /// <summary>Width of a drawing for a phone, pixels.</summary>
    public const int Narrow = 330;

    /// <summary>Width of a drawing for a screen or paper.</summary>
    public const int Wide = 720;

    private const double RowHeight = 40;
    private const double FontSize = 13;

    /// <summary>Draws them.</summary>
    /// <param name="rows">The rows from the top.</param>
    /// <param name="full">Length of a full bar.</param>
    /// <param name="width">Width of the drawing.</param>
    /// <param name="name">What the drawing is, for who cannot see it.</param>
    public static string Draw(IReadOnlyList<BarRow> rows, double full, int width, string name)
    {
        var model = Model(rows.Count, full);
        var standIns = new StandIns();
        var bars = new Dictionary<string, RectangleBarSeries>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            Add("track", 0, full, i);
            var at = 0d;
            foreach (var piece in rows[i].Pieces)
            {
                Add(piece.Look, at, at + piece.Width, i);
                at += piece.Width;
            }

            var value = TextWidths.Of(rows[i].Value, FontSize);
            model.Annotations.Add(Words(standIns.ForWords(TextWidths.Cut(rows[i].Label, FontSize, width - value - 16)), 0, i, HorizontalAlignment.Left, standIns.ForLook("label")));
            model.Annotations.Add(Words(standIns.ForWords(rows[i].Value), full, i, HorizontalAlignment.Right, standIns.ForLook("value")));
        }

        var exporter = new SvgExporter { Width = width, Height = (RowHeight * rows.Count) + 4, IsDocument = false };
        return SvgForPage.Of(exporter.ExportToString(model), standIns, name);

        void Add(string look, double from, double to, int row)
        {
            if (!bars.TryGetValue(look, out var series))
            {
                bars[look] = series = new RectangleBarSeries { FillColor = standIns.ForLook(look), StrokeThickness = 0 };
                model.Series.Add(series);
            }

            if (to > from) series.Items.Add(new RectangleBarItem(from, row + 0.53, to, row + 0.8));
        }
    }

    private static PlotModel Model(int rows, double full)
    {
        var model = new PlotModel { PlotAreaBorderThickness = new OxyThickness(0), PlotMargins = new OxyThickness(0), Padding = new OxyThickness(0), DefaultFontSize = FontSize };
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = full, IsAxisVisible = false });
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, Maximum = rows, StartPosition = 1, EndPosition = 0, IsAxisVisible = false });
        return model;
    }

    private static TextAnnotation Words(string text, double x, int row, HorizontalAlignment side, OxyColor look) => new()
    {
        Text = text,
        TextPosition = new DataPoint(x, row + 0.42),
        TextHorizontalAlignment = side,
        TextVerticalAlignment = VerticalAlignment.Bottom,
        TextColor = look,
        StrokeThickness = 0,
        Padding = new OxyThickness(0),
        Offset = new ScreenVector(0, 0),
        ClipByXAxis = false,
        ClipByYAxis = false,
    };
}
