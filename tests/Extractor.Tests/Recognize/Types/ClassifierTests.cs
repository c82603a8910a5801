using Extractor.Knowledge;
using Extractor.Recognize.Types;
using Extractor.Training;
using Xunit;

namespace Extractor.Tests.Recognize.Types;

/// <summary>The trained model on dresses that are kept for tests, with offices it was not measured on when it was trained.</summary>
public sealed class ClassifierTests(ITestOutputHelper output)
{
    private const int FirstSeed = 5000;
    private const int DocumentsOfDress = 3;

    private static readonly Lazy<List<LabelledDocument>> Kept = new(() => [.. GeneratedDocuments.Read(FirstSeed, DocumentsOfDress).Where(d => d.Kind == DocumentSource.Kept)]);

    [Fact]
    public void Probabilities_are_what_they_say()
    {
        var examples = new Examples(KnowledgeBase.Default);
        var raw = TypeClassifier.Default.With(new TypeCalibration());
        var reliability = Reliability.Of(Kept.Value.SelectMany(examples.Of).Select(e => new Prediction(e, raw.Ask(e.Words))), TypeClassifier.Default.Calibration);
        output.WriteLine($"expected calibration error {reliability.Error:0.0000}");
        Assert.InRange(reliability.Error, 0, 0.03);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Types_of_kept_dresses_are_right_and_hardly_ever_wrong(int titlesGone)
    {
        var ablation = new Ablation(_ => TypeClassifier.Default, TypeClassifier.Default.Calibration);
        var outcome = ablation.Both(Kept.Value.Select(d => titlesGone == 0 ? d : d.Without(at => at % titlesGone == 0)));
        output.WriteLine(outcome.ToString());
        Assert.True(outcome.Right >= 0.98 * outcome.Tables, outcome.ToString());
        Assert.True(outcome.Wrong <= 0.01 * outcome.Tables, outcome.ToString());
    }

    [Fact]
    public void The_model_is_small() =>
        Assert.InRange(TypeModel.Open().Length, 10_000, 1_000_000);

    [Fact]
    public void The_same_examples_give_the_same_bytes()
    {
        var examples = new Examples(KnowledgeBase.Default);
        List<TypeExample> few = [.. Kept.Value.Take(3).SelectMany(examples.Of)];
        Assert.Equal(ModelTrainer.Train(few), ModelTrainer.Train(few));
    }
}
