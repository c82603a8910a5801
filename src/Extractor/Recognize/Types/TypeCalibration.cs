using Extractor.Knowledge;

namespace Extractor.Recognize.Types;

/// <summary>
/// How scores of the model become probabilities: temperature scaling (Guo et al., On Calibration of Modern Neural Networks, 2017), its one
/// number fitted on tables of dresses and cities that the model had not seen.
/// </summary>
internal sealed class TypeCalibration
{
    /// <summary>Scores are raised to one over this, and made to sum to 1 again.</summary>
    public double Temperature { get; set; } = 1;

    /// <summary>A type less probable than this is not taken.</summary>
    public double Threshold { get; set; } = 1;

    /// <summary>That of the model that is built into this version.</summary>
    public static TypeCalibration Load() => TypeModel.Calibration<TypeCalibration>();

    /// <summary>The types in the order of their probabilities.</summary>
    /// <param name="types">Their names.</param>
    /// <param name="scores">Their scores, in the same order.</param>
    public IReadOnlyList<TypeProbability> Calibrate(IReadOnlyList<string> types, IReadOnlyList<float> scores)
    {
        var powers = scores.Select(s => Math.Pow(Math.Max(s, float.Epsilon), 1 / Temperature)).ToList();
        var sum = powers.Sum();
        return [.. types.Select((type, at) => new TypeProbability(type, powers[at] / sum)).OrderByDescending(p => p.Probability).ThenBy(p => p.Type, StringComparer.Ordinal)];
    }
}
