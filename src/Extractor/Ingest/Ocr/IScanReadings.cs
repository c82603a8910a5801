using System.Collections.Immutable;

namespace Extractor.Ingest.Ocr;

/// <summary>What was read of images before, so that a scan is recognised once and not by every release. Safe for several threads.</summary>
public interface IScanReadings
{
    /// <summary>The pages read of these images, or null where they were not.</summary>
    /// <param name="images">Lower-case hex SHA-256 over the images and the sizes of their pages.</param>
    public ImmutableArray<DrawnPage>? Find(string images);

    /// <summary>Keeps what was read of them.</summary>
    /// <param name="images">As in <see cref="Find"/>.</param>
    /// <param name="pages">The pages.</param>
    /// <exception cref="IOException">They can't be kept.</exception>
    /// <exception cref="UnauthorizedAccessException">They can't be kept.</exception>
    public void Keep(string images, ImmutableArray<DrawnPage> pages);
}
