using Extractor.Fuzz.Checks;
using Extractor.Ingest;

namespace Extractor.Fuzz.Readers;

/// <summary>Documents through every stage, to the rows of the dataset.</summary>
public abstract class PipelineTarget : Target
{
    private readonly Pipeline pipeline = new();

    /// <inheritdoc/>
    public override string? Broken(byte[] input)
    {
        var source = SourceReader.Read(input);
        if (SourceCheck.Broken(source) is { } broken) return broken;
        return ResultCheck.Broken(source, pipeline.Run("2024/fuzz.txt", input));
    }

    /// <inheritdoc/>
    protected override IEnumerable<string> Printed(byte[] input)
    {
        var result = pipeline.Run("2024/fuzz.txt", input);
        return result.Problems.Any(p => p.Code == SourceCheck.GivenUp) ? [] : Prints.Of(result);
    }
}
