using Extractor.Knowledge;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Extractor.Recognize.Types;

/// <summary>
/// Tells what a table is from its words, with a probability that is calibrated: of the tables it is sure of to 0.9, nine in ten are of that
/// type. Its model is loaded when it is first asked. Safe to share between threads.
/// </summary>
internal sealed class TypeClassifier
{
    private static readonly Lazy<TypeClassifier> Instance = new(() => new TypeClassifier(TypeModel.Open(), TypeCalibration.Load()));

    private readonly Lock turn;
    private readonly PredictionEngine<TypeExample, TypeScores> engine;
    private readonly string[] types;

    /// <summary>Takes a trained model.</summary>
    /// <param name="model">What training wrote.</param>
    /// <param name="calibration">How its scores become probabilities.</param>
    public TypeClassifier(Stream model, TypeCalibration calibration)
    {
        Calibration = calibration;
        turn = new Lock();
        var context = new MLContext(0);
        var transformer = context.Model.Load(model, out _);
        engine = context.Model.CreatePredictionEngine<TypeExample, TypeScores>(transformer);
        var names = default(VBuffer<ReadOnlyMemory<char>>);
        engine.OutputSchema[nameof(TypeScores.Score)].Annotations.GetValue("SlotNames", ref names);
        types = [.. names.DenseValues().Select(n => n.ToString())];
    }

    private TypeClassifier(TypeClassifier other, TypeCalibration calibration) => (turn, engine, types, Calibration) = (other.turn, other.engine, other.types, calibration);

    /// <summary>The one that is built into this version.</summary>
    public static TypeClassifier Default => Instance.Value;

    /// <summary>How its scores become probabilities, and how much probability is enough.</summary>
    public TypeCalibration Calibration { get; }

    /// <summary>The same model with another calibration.</summary>
    public TypeClassifier With(TypeCalibration calibration) => new(this, calibration);

    /// <summary>Every type with its probability, the most probable first.</summary>
    /// <param name="words">The words of the table (<see cref="TableFeatures"/>).</param>
    public IReadOnlyList<TypeProbability> Ask(string[] words)
    {
        float[] scores;
        lock (turn) scores = engine.Predict(new TypeExample { Words = words }).Score;
        return Calibration.Calibrate(types, scores);
    }
}

/// <summary>One table as the model takes it.</summary>
internal sealed class TypeExample
{
    /// <summary>Its words.</summary>
    public string[] Words { get; set; } = [];

    /// <summary>Its type, in training.</summary>
    public string Type { get; set; } = "";
}

/// <summary>What the model gives.</summary>
internal sealed class TypeScores
{
    /// <summary>One for each type, from 0 to 1, together 1; not yet calibrated.</summary>
    public float[] Score { get; set; } = [];
}

/// <summary>A type and how probable it is.</summary>
internal readonly record struct TypeProbability(string Type, double Probability);
