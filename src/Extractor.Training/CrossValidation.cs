using System.Collections.Immutable;
using System.Globalization;
using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>Models that each miss one dress or some places, so that every table is judged by one that never saw its like.</summary>
internal sealed class CrossValidation
{
    private const int FoldsOfPlaces = 8;

    private readonly Dictionary<string, string> folds = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, TypeClassifier> without;

    /// <summary>Trains one model for each fold.</summary>
    /// <param name="documents">The documents to learn from; none of a kept dress.</param>
    /// <param name="examples">Makes examples of them.</param>
    public CrossValidation(IReadOnlyList<LabelledDocument> documents, Examples examples)
    {
        var places = documents.Where(d => d.Kind == DocumentSource.Real).Select(d => d.Group).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var document in documents)
            folds[document.Group] = document.Kind == DocumentSource.Real ? "places " + (places.IndexOf(document.Group) % FoldsOfPlaces).ToString(CultureInfo.InvariantCulture) : document.Group;
        var learnt = documents.Select(d => (Fold: folds[d.Group], Examples: examples.ToLearn(d).ToList())).ToList();
        without = learnt.Select(d => d.Fold).Distinct().AsParallel().Select(fold =>
        {
            var model = ModelTrainer.Train([.. learnt.Where(d => d.Fold != fold).SelectMany(d => d.Examples)]);
            return KeyValuePair.Create(fold, new TypeClassifier(new MemoryStream(model), new TypeCalibration()));
        }).ToImmutableDictionary();
    }

    /// <summary>The model that did not see a document's dress or place.</summary>
    public TypeClassifier For(LabelledDocument document) => without[folds[document.Group]];

    /// <summary>What those models say of every table.</summary>
    public IEnumerable<Prediction> Predict(IEnumerable<LabelledDocument> documents, Examples examples) =>
        documents.SelectMany(d => examples.Of(d).Select(e => new Prediction(e, For(d).Ask(e.Words))));
}
