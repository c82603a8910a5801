using Extractor.Knowledge;
using Extractor.Recognize.Types;

namespace Extractor.Training;

/// <summary>
/// What the model learns from: every table as it stands, with its own title gone, and with all titles of its document gone. A title is learnt
/// only where it is right, for the model is asked where titles are missing or unknown.
/// </summary>
internal sealed class Examples(KnowledgeBase knowledge)
{
    /// <summary>How many generated documents a published one counts for: dresses are many, and what offices really print is little.</summary>
    private const int RealWeight = 4;

    private readonly ContentReader contents = new(knowledge);
    private readonly TableFeatures features = new(knowledge);

    /// <summary>The examples of one document to learn from, those of a published one several times.</summary>
    public IEnumerable<TypeExample> ToLearn(LabelledDocument document) =>
        Enumerable.Repeat(Of(document).ToList(), document.Kind == DocumentSource.Real ? RealWeight : 1).SelectMany(e => e);

    /// <summary>The examples of one document.</summary>
    public IEnumerable<TypeExample> Of(LabelledDocument document)
    {
        var titled = document.Tables.Select(t => knowledge.Tables.ByTitle(t.Caption.Title)?.Name ?? "").ToList();
        var known = Neighbours.Of(document.Tables, titled, contents);
        var none = Neighbours.Of(document.Tables, [.. titled.Select(_ => "")], contents);
        for (var at = 0; at < document.Tables.Length; at++)
        {
            if (document.Types[at].Length == 0) continue;
            var table = document.Tables[at];
            var isMisleading = titled[at].Length > 0 && titled[at] != document.Types[at];
            if (!isMisleading) yield return Example(features.Of(table, table.Caption.Title, known[at]), document.Types[at]);
            yield return Example(features.Of(table, "", known[at]), document.Types[at]);
            yield return Example(features.Of(table, "", none[at]), document.Types[at]);
        }
    }

    private static TypeExample Example(string[] words, string type) => new() { Words = words, Type = type };
}
