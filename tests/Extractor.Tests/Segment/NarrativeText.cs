using Extractor.Ingest;
using Extractor.Segment;

namespace Extractor.Tests.Segment;

/// <summary>Makes narrative lines of plain text.</summary>
internal static class NarrativeText
{
    /// <summary>The line of the seed on which its narrative ends.</summary>
    public const int SeedEnd = 68;

    /// <summary>The narrative of the seed.</summary>
    public static List<NarrativeLine> Seed() =>
        Lines(string.Join('\n', File.ReadLines(Path.Combine(Root(), "seeds", "000_35ece00ce5bc6ad6.txt")).Take(SeedEnd)));

    /// <summary>All lines of a text; tabbed ones count as tables.</summary>
    public static List<NarrativeLine> Lines(string text)
    {
        var lines = new List<NarrativeLine>();
        var afterTable = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Contains('\t'))
            {
                afterTable = true;
                continue;
            }

            lines.Add(new NarrativeLine(new SourceLine(number, null, line.TrimEnd('\r')), afterTable));
            afterTable = false;
        }

        return lines;
    }

    /// <summary>The root of the repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no repository above " + AppContext.BaseDirectory);
        return folder.FullName;
    }

    /// <summary>The folder shared with other repositories, or null where it is not there.</summary>
    public static string? Shared()
    {
        for (var folder = new DirectoryInfo(Root()); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "corpus"))) return shared;
        }

        return null;
    }
}
