namespace Extractor.Generator.Vocabulary;

/// <summary>The shape of offices.yaml.</summary>
internal sealed class OfficeWords
{
    /// <summary>The one instance.</summary>
    public static OfficeWords All { get; } = VocabularyFile.Yaml<OfficeWords>("offices.yaml");

    public List<string> Places { get; set; } = [];

    public List<OfficeKind> Offices { get; set; } = [];

    public List<string> Subordinates { get; set; } = [];

    public string OwnLevel { get; set; } = "";

    public List<string> Surnames { get; set; } = [];

    public List<string> GivenNames { get; set; } = [];

    /// <summary>Economic code to the functional 项 the same money is booked under.</summary>
    public Dictionary<string, string> StaffFunctions { get; set; } = [];

    public List<string> FundFunctions { get; set; } = [];

    public List<string> CapitalFunctions { get; set; } = [];
}

/// <summary>A kind of office and the functional 款 of its own field of work.</summary>
internal sealed class OfficeKind
{
    public string Name { get; set; } = "";

    public string Function { get; set; } = "";
}
