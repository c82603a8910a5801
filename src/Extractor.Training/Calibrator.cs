using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>Fits the temperature, and finds how much probability is enough.</summary>
internal static class Calibrator
{
    /// <summary>The share of untitled tables of unseen dresses and places that may be given a wrong type.</summary>
    private const double WrongShare = 0.05;

    private const double LeastThreshold = 0.7;

    /// <summary>The calibration for a model like those that made the predictions.</summary>
    /// <param name="predictions">On tables of dresses and cities the models had not seen.</param>
    public static TypeCalibration Fit(IReadOnlyList<Prediction> predictions)
    {
        var temperature = Enumerable.Range(2, 60).Select(step => step * 0.05).MinBy(t => Loss(predictions, t));
        var calibration = new TypeCalibration { Temperature = Math.Round(temperature, 2) };
        return new TypeCalibration { Temperature = calibration.Temperature, Threshold = Threshold(predictions, calibration) };
    }

    /// <summary>The mean negative logarithm of the probability given to the truth; types a model never saw, since one place alone prints them, left out.</summary>
    private static double Loss(IReadOnlyList<Prediction> predictions, double temperature)
    {
        var calibration = new TypeCalibration { Temperature = temperature };
        return predictions.Where(p => p.Said.Any(t => t.Type == p.Example.Type))
            .Average(p => -Math.Log(Math.Max(p.With(calibration).First(t => t.Type == p.Example.Type).Probability, 1e-12)));
    }

    /// <summary>The smallest one, in steps of 0.005, at which few enough tables get a wrong type.</summary>
    private static double Threshold(IReadOnlyList<Prediction> predictions, TypeCalibration calibration)
    {
        var wrong = predictions.Select(p => (Best: p.With(calibration)[0], p.Example.Type)).Where(p => p.Best.Type != p.Type).Select(p => p.Best.Probability).ToList();
        for (var step = 0; ; step++)
        {
            var threshold = LeastThreshold + (step * 0.005);
            if (threshold >= 0.995 || wrong.Count(p => p >= threshold) <= WrongShare * predictions.Count) return Math.Round(Math.Min(threshold, 0.995), 3);
        }
    }
}
