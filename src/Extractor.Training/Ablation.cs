using System.Collections.Immutable;
using Extractor.Knowledge;
using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>What rules, the classifier, and both together make of documents.</summary>
/// <param name="model">The model to ask for a document: one that did not see its like.</param>
/// <param name="calibration">Its calibration.</param>
internal sealed class Ablation(Func<LabelledDocument, TypeClassifier> model, TypeCalibration calibration)
{
    private static readonly TypeCalibration NeverSure = new() { Threshold = 2 };

    private readonly TableFeatures features = new(KnowledgeBase.Default);

    /// <summary>By titles, headers and codes alone.</summary>
    public Outcome Rules(IEnumerable<LabelledDocument> documents) => Outcome.Of(documents.SelectMany(d => Judged(d, NeverSure)));

    /// <summary>Both, as the tool does it.</summary>
    public Outcome Both(IEnumerable<LabelledDocument> documents) => Outcome.Of(documents.SelectMany(d => Judged(d, calibration)));

    /// <summary>By the classifier alone, wherever it is sure enough.</summary>
    public Outcome Classifier(IEnumerable<LabelledDocument> documents) => Outcome.Of(documents.SelectMany(Classified));

    private IEnumerable<(string, string)> Judged(LabelledDocument document, TypeCalibration sure)
    {
        var judge = new TypeJudge(KnowledgeBase.Default, () => model(document).With(sure));
        var decisions = judge.Decide(document.Tables, document.Year);
        return Known(document).Select(at => (document.Types[at], decisions[at].Type?.Name ?? TypeJudge.Unknown));
    }

    private IEnumerable<(string, string)> Classified(LabelledDocument document)
    {
        var asked = model(document).With(calibration);
        var alone = new Neighbours([]);
        return Known(document).Select(at =>
        {
            var best = asked.Ask(features.Of(document.Tables[at], document.Tables[at].Caption.Title, alone))[0];
            return (document.Types[at], best.Probability >= calibration.Threshold ? best.Type : TypeJudge.Unknown);
        });
    }

    private static ImmutableArray<int> Known(LabelledDocument document) => [.. Enumerable.Range(0, document.Tables.Length).Where(at => document.Types[at].Length > 0)];
}
