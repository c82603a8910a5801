namespace Extractor.Knowledge;

/// <summary>forms.yaml as it stands in the file.</summary>
internal sealed class FormFile
{
    public List<FieldEntry> Fields { get; set; } = [];

    public List<string> Money { get; set; } = [];

    public List<string> Goals { get; set; } = [];

    public Dictionary<string, string> Instead { get; set; } = [];

    public List<string> Between { get; set; } = [];

    public List<string> Stub { get; set; } = [];

    public List<ColumnEntry> Columns { get; set; } = [];

    public List<string> HeaderNeeds { get; set; } = [];

    public List<string> YearHeadings { get; set; } = [];

    public List<string> TermHeadings { get; set; } = [];

    public Dictionary<string, string> Comparators { get; set; } = [];

    public List<string> NoComparators { get; set; } = [];

    public Dictionary<string, string> BeforeNumber { get; set; } = [];

    public Dictionary<string, string> AfterNumber { get; set; } = [];

    public string TargetUnit { get; set; } = "";

    public string NoTargetUnit { get; set; } = "";

    public string TargetDate { get; set; } = "";

    public List<string> CoreValues { get; set; } = [];

    public string LevelEnd { get; set; } = "";

    public List<string> Level1Values { get; set; } = [];

    public List<string> Level2Values { get; set; } = [];

    public Dictionary<string, string> Level2Of { get; set; } = [];

    public string ProjectCode { get; set; } = "";

    public string TitleProject { get; set; } = "";

    public string NoTitleProject { get; set; } = "";

    internal sealed class FieldEntry
    {
        public string Field { get; set; } = "";

        public bool Weak { get; set; }

        public List<string> Labels { get; set; } = [];
    }

    internal sealed class ColumnEntry
    {
        public string Column { get; set; } = "";

        public bool Weak { get; set; }

        public List<string> Headings { get; set; } = [];
    }
}
