namespace Extractor.Generator.Vocabulary;

/// <summary>The shape of projects.yaml.</summary>
internal sealed class ProjectWords
{
    /// <summary>The one instance.</summary>
    public static ProjectWords All { get; } = VocabularyFile.Yaml<ProjectWords>("projects.yaml");

    public List<string> Names { get; set; } = [];

    public List<string> Overviews { get; set; } = [];

    public List<string> Goals { get; set; } = [];

    public List<string> Bases { get; set; } = [];

    public List<string> Grades { get; set; } = [];

    public List<IndicatorKind> Indicators { get; set; } = [];
}

/// <summary>A kind of indicator; <see cref="High"/> 0 means that a grade word is its value.</summary>
internal sealed class IndicatorKind
{
    public string Level1 { get; set; } = "";

    public string Level2 { get; set; } = "";

    public string Name { get; set; } = "";

    public string Unit { get; set; } = "";

    public string Comparator { get; set; } = "";

    public int Low { get; set; }

    public int High { get; set; }
}
