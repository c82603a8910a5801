using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>What a model that had not seen a document's dress or city says of one of its tables.</summary>
/// <param name="Example">The table.</param>
/// <param name="Said">Every type with the model's own score, not calibrated.</param>
internal sealed record Prediction(TypeExample Example, IReadOnlyList<TypeProbability> Said)
{
    /// <summary>The types in the order of their calibrated probabilities.</summary>
    public IReadOnlyList<TypeProbability> With(TypeCalibration calibration) =>
        calibration.Calibrate([.. Said.Select(p => p.Type)], [.. Said.Select(p => (float)p.Probability)]);
}
