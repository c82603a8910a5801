using System.Text;
using Extractor.Tests.Segment;
using Extractor.Verify;

namespace Extractor.Tests;

/// <summary>The documents many tests look at, and the pipeline that reads them.</summary>
internal static class TestDocuments
{
    /// <summary>The seed's file name.</summary>
    public const string SeedName = "000_35ece00ce5bc6ad6.txt";

    private static readonly Lazy<Pipeline> Shared = new(() => new Pipeline());
    private static readonly Lazy<string> Text = new(() => File.ReadAllText(SeedPath));
    private static readonly Lazy<DocumentResult> Result = new(() => Run(Text.Value, SeedName));

    /// <summary>One pipeline for all tests: it is safe to share.</summary>
    public static Pipeline Pipeline => Shared.Value;

    /// <summary>Where the seed lies.</summary>
    public static string SeedPath => Path.Combine(NarrativeText.Root(), "seeds", SeedName);

    /// <summary>The seed's text.</summary>
    public static string SeedText => Text.Value;

    /// <summary>What the pipeline makes of the seed.</summary>
    public static DocumentResult Seed => Result.Value;

    /// <summary>Runs the pipeline over a text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">The file's name, which may tell year and place; the default tells nothing.</param>
    public static DocumentResult Run(string text, string name = "document.txt") =>
        Pipeline.Run(name, Encoding.UTF8.GetBytes(text));
}
