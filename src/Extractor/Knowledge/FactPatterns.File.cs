namespace Extractor.Knowledge;

/// <content>The shape of facts.yaml.</content>
internal static partial class FactPatterns
{
    internal sealed class File
    {
        public Dictionary<string, List<string>> Units { get; set; } = [];

        public List<string> OtherUnits { get; set; } = [];

        public LabelWords.Entry Label { get; set; } = new();

        public List<Opener> ListOpeners { get; set; } = [];

        public YearEntry Year { get; set; } = new();

        public string Final { get; set; } = "";

        public string FinalTitle { get; set; } = "";

        public string Stops { get; set; } = "";

        public string RowBreaks { get; set; } = "";

        public string ListOpens { get; set; } = "";

        public string ListGoesOn { get; set; } = "";

        public string Planned { get; set; } = "";

        public string Actual { get; set; } = "";

        public string Fiscal { get; set; } = "";

        public ReasonEntry Reason { get; set; } = new();

        public ChangeWords.Entry Change { get; set; } = new();

        public string Completion { get; set; } = "";

        public ContactEntry Contact { get; set; } = new();

        public List<FactRule.Entry> Facts { get; set; } = [];
    }

    internal sealed class Opener
    {
        public string Text { get; set; } = "";

        public string Anchor { get; set; } = "";
    }

    internal sealed class YearEntry
    {
        public string Spoken { get; set; } = "";

        public string Compared { get; set; } = "";

        public string Last { get; set; } = "";
    }

    internal sealed class ReasonEntry
    {
        public string Start { get; set; } = "";

        public string Cut { get; set; } = "";

        public string Trim { get; set; } = "";

        public string Never { get; set; } = "";

        public string Listed { get; set; } = "";

        public string ListedCut { get; set; } = "";
    }

    internal sealed class ContactEntry
    {
        public string Person { get; set; } = "";

        public string Phone { get; set; } = "";

        public string Near { get; set; } = "";
    }
}
