using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>One bar of the reliability diagram.</summary>
/// <param name="From">Least probability of its tables.</param>
/// <param name="Tables">How many there are.</param>
/// <param name="Probability">Their mean probability.</param>
/// <param name="Right">The share of them that is right.</param>
internal readonly record struct ReliabilityBin(double From, int Tables, double Probability, double Right);

/// <summary>Whether probabilities are what they say: of the tables at 0.9, nine in ten must be right.</summary>
/// <param name="Bins">Ten bins of equal width; empty ones left out.</param>
internal sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins)
{
    private const int Count = 10;

    /// <summary>Expected calibration error: the mean distance of probability and truth over the bins, weighed by their tables.</summary>
    public double Error => Bins.Sum(b => b.Tables * Math.Abs(b.Probability - b.Right)) / Bins.Sum(b => b.Tables);

    /// <summary>Of predictions with their calibration.</summary>
    public static Reliability Of(IEnumerable<Prediction> predictions, TypeCalibration calibration) => new(
    [
        .. predictions.Select(p => (Best: p.With(calibration)[0], p.Example.Type))
            .GroupBy(p => Math.Min((int)(p.Best.Probability * Count), Count - 1)).OrderBy(g => g.Key)
            .Select(g => new ReliabilityBin((double)g.Key / Count, g.Count(), g.Average(p => p.Best.Probability), g.Average(p => p.Best.Type == p.Type ? 1.0 : 0.0))),
    ]);
}
