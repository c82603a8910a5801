using YamlDotNet.Serialization;

namespace Extractor.Generator.Vocabulary;

/// <summary>The shape of narrative.yaml.</summary>
internal sealed class NarrativeWords
{
    /// <summary>The one instance.</summary>
    public static NarrativeWords All { get; } = VocabularyFile.Yaml<NarrativeWords>("narrative.yaml");

    public Dictionary<string, string> Subjects { get; set; } = [];

    public string MoneyUnit { get; set; } = "";

    public string ListItem { get; set; } = "";

    public string ListSeparator { get; set; } = "";

    public string Increase { get; set; } = "";

    public string Decrease { get; set; } = "";

    public List<NarrativeBlock> Budget { get; set; } = [];

    public List<NarrativeBlock> Final { get; set; } = [];
}

/// <summary>A heading or a paragraph, whichever is not empty.</summary>
internal sealed class NarrativeBlock
{
    public string Heading { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>The one that is not empty.</summary>
    [YamlIgnore]
    public string Template => Heading.Length > 0 ? Heading : Text;
}
