using System.Globalization;
using Extractor.Knowledge;
using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>Trains the classifier of tables, calibrates it, measures it, and writes model, calibration and card.</summary>
/// <param name="knowledge">What the tool knows.</param>
/// <param name="log">Where progress goes.</param>
internal sealed class TrainingRun(KnowledgeBase knowledge, TextWriter log)
{
    private const int FirstSeed = 100;
    private const int DocumentsOfDress = 8;

    /// <summary>Does it all.</summary>
    /// <param name="shared">The shared folder, with the real documents.</param>
    /// <param name="root">The project's root: model and calibration go to its Knowledge, the card to its docs.</param>
    /// <param name="date">The date the card shows.</param>
    /// <returns>The exit code.</returns>
    public int Run(string shared, string root, string date)
    {
        var examples = new Examples(knowledge);
        var generated = GeneratedDocuments.Read(FirstSeed, DocumentsOfDress).ToList();
        var real = RealDocuments.Read(shared).ToList();
        var shown = generated.Where(d => d.Kind == DocumentSource.Shown).ToList();
        var kept = generated.Where(d => d.Kind == DocumentSource.Kept).ToList();
        List<LabelledDocument> learnt = [.. shown, .. real];
        log.WriteLine($"{learnt.Count} documents to learn from, {kept.Count} kept");

        var validation = new CrossValidation(learnt, examples);
        var calibration = Calibrator.Fit([.. validation.Predict(learnt, examples)]);
        var model = ModelTrainer.Train([.. learnt.SelectMany(examples.ToLearn)]);
        var classifier = new TypeClassifier(new MemoryStream(model), new TypeCalibration());
        var reliability = Reliability.Of(kept.SelectMany(examples.Of).Select(e => new Prediction(e, classifier.Ask(e.Words))), calibration);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"temperature {calibration.Temperature}, threshold {calibration.Threshold}, calibration error {reliability.Error:0.0000} on kept dresses"));

        var card = new ModelCard(date, learnt, model.Length, calibration, reliability);
        foreach (var (name, documents, seen) in new[] { ("shown dresses", shown, true), ("kept dresses", kept, false), ("real documents", real, true) })
        {
            var ablation = new Ablation(d => seen ? validation.For(d) : classifier, calibration);
            card.Add(name + ", as printed", ablation, documents);
            card.Add(name + ", every title gone", ablation, [.. documents.Select(d => d.Without(_ => true))]);
            card.Add(name + ", every third title gone", ablation, [.. documents.Select(d => d.Without(at => at % 3 == 0))]);
        }

        var folder = Path.Combine(root, "src", "Extractor", "Knowledge");
        File.WriteAllBytes(Path.Combine(folder, "table_types.zip"), model);
        File.WriteAllText(Path.Combine(folder, "table_types.yaml"), card.Calibration());
        File.WriteAllText(Path.Combine(root, "docs", "table-types.md"), card.ToString());
        log.WriteLine(card.ToString());
        return 0;
    }
}
