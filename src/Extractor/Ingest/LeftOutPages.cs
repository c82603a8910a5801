using System.Globalization;
using Extractor.Values;

namespace Extractor.Ingest;

/// <summary>Tells of the pages that were not read because nobody asked for them.</summary>
internal static class LeftOutPages
{
    /// <summary>True where a document has pages that are not asked for.</summary>
    /// <param name="count">Its number of pages, or null where it has none.</param>
    /// <param name="asked">What is asked for.</param>
    public static bool Are(int? count, PageRange asked) => count is { } pages && asked.Within(pages) != PageRange.All.Within(pages);

    /// <summary>The source with that problem, where there are such pages.</summary>
    /// <param name="source">What was read.</param>
    /// <param name="asked">What was asked for.</param>
    public static Source Tell(Source source, PageRange asked)
    {
        if (source.Pages is not { } count || !Are(count, asked)) return source;
        var read = asked.Within(count);
        var number = count.ToString(CultureInfo.InvariantCulture);
        var problem = read.IsEmpty
            ? Problem.Of("pages_not_there", Severity.Error, null, number, asked.ToString())
            : Problem.Of("pages_left_out", Severity.Info, null, read.ToString(), number);
        return source with { IsPart = true, Problems = [.. source.Problems, problem] };
    }
}
